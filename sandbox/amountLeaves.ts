import { addAmounts } from '../nodes/Credits/balance/amounts';
import { Failure } from '../nodes/Credits/balance/failure';
import type { AccountReading } from '../nodes/Credits/balance/reading';
import type { Answered, ProviderAnswers } from '../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../nodes/Credits/transport/verdict';
import type { CredentialData } from './credentials';
import type { JsonPath, RawJson } from './jsonPath';
import { leavesOf, numberIn, type Leaf } from './leaves';
import { bytesOf, readBytes, type Replies } from './readInProcess';

/** Answers that can be read, with what their read needs. Every good case is one. */
export type Readable = Answered & {
	credential?: CredentialData;
	/** ISO 8601. */
	now?: string;
};

/** The remaining amount of a balance or a lot that depends on a leaf. */
export interface LeafAmount {
	/** Index of the balance in the reading. */
	balance: number;
	/** Index of the lot; `null` for the balance itself. */
	lot: number | null;
	/** Its growth when the leaf grows by 1; `null` if that varies. */
	factor: number | null;
}

/** A leaf in JSON, and the effect of removing or changing it. */
export interface ExaminedLeaf extends Leaf {
	path: JsonPath;
	/** Whether the read fails without it. */
	isRequired: boolean;
	/** Amounts that depend on it; none for a date, a name, a code. */
	amounts: readonly LeafAmount[];
}

/**
 * Whole numbers, so that a whole amount stays one; and large ones, so that rounding does
 * not show.
 */
const GROWTHS = [1000, 3000] as const;

/**
 * Locates the amounts in answers without knowing the provider: it removes every leaf,
 * enlarges every number, and reads the answers again with the code that reads real ones.
 * This shows which remaining amounts depend on a leaf, and whether the read needs it.
 *
 * Amounts in headers, in plain text and in XML are left out.
 */
export async function examineLeaves(
	answers: ProviderAnswers,
	readable: Readable,
): Promise<ExaminedLeaf[]> {
	const reading = await readWith(answers, readable);
	if (reading === null) throw new Error(`${answers.record.name}: the answers cannot be read`);
	const examined: ExaminedLeaf[] = [];
	for (const leaf of leavesOf(answers, readable)) {
		const { path } = leaf;
		if (path === null) continue;
		const isRequired = (await readWith(answers, readable, leaf, undefined)) === null;
		const amounts = await amountsFrom(answers, readable, leaf, reading);
		examined.push({ ...leaf, path, isRequired, amounts });
	}
	return examined;
}

/** The replies as sent over HTTP, with other JSON in place of a leaf; `undefined` removes it. */
export function repliesWith(
	answers: Pick<ProviderAnswers, 'record'>,
	answered: Answered,
	{ place }: Leaf,
	raw: RawJson,
): Replies {
	const leaf = leavesOf(answers, answered).find((each) => each.place === place);
	return leaf?.withRaw(raw) ?? bytesOf(answers, answered);
}

/** Reads the answers, optionally with a changed leaf; `null` if that fails. */
async function readWith(
	answers: ProviderAnswers,
	readable: Readable,
	leaf?: Leaf,
	raw?: RawJson,
): Promise<AccountReading | null> {
	const replies = leaf === undefined ? bytesOf(answers, readable) : leaf.withRaw(raw);
	const { credential, now } = readable;
	const outcome = await readBytes(answers, replies, { credential, now, otherwise: NOTHING });
	return outcome instanceof Failure ? null : outcome.reading;
}

/** Changed numbers may lead to further requests, which have no answer. */
const NOTHING: HttpAnswer = { status: 404, headers: {}, body: Buffer.from('{}') };

async function amountsFrom(
	answers: ProviderAnswers,
	readable: Readable,
	leaf: Leaf,
	reading: AccountReading,
): Promise<LeafAmount[]> {
	const value = numberIn(leaf.value);
	if (value === null) return [];
	const [one, other] = await Promise.all(
		GROWTHS.map(async (growth) => {
			const grown = String(addAmounts([value, growth]));
			const raw = typeof leaf.value === 'string' ? JSON.stringify(grown) : grown;
			const after = await readWith(answers, readable, leaf, raw);
			if (after === null) return null;
			const amounts = new Map(amountsIn(after).map(({ name, amount }) => [name, amount]));
			return (name: string, before: number) => ((amounts.get(name) ?? NaN) - before) / growth;
		}),
	);
	// A number that cannot be changed, such as a code, is not an amount.
	if (one == null || other == null) return [];
	return amountsIn(reading).flatMap(({ name, balance, lot, amount }) => {
		const [first, second] = [one(name, amount), other(name, amount)];
		if (first === 0 && second === 0) return [];
		const isSteady = Math.abs(first - second) <= Math.abs(first) * 1e-6;
		// Without floating-point noise.
		return [{ balance, lot, factor: isSteady ? Number(first.toPrecision(9)) : null }];
	});
}

/**
 * The remaining amount of each balance and each lot, under a name that has the balance in
 * it: one that appears or disappears with a change shifts the others.
 */
function amountsIn({ balances }: AccountReading) {
	return balances.flatMap(({ balance: name, remaining, lots }, balance) => [
		...(remaining === null ? [] : [{ name, balance, lot: null, amount: remaining }]),
		...lots.map((lot, index) => {
			return { name: `${name} ${index}`, balance, lot: index, amount: lot.remaining };
		}),
	]);
}
