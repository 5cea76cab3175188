import { addAmounts } from '../nodes/Credits/balance/amounts';
import { Failure } from '../nodes/Credits/balance/failure';
import type { AccountReading } from '../nodes/Credits/balance/reading';
import type { Answered, ProviderAnswers } from '../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../nodes/Credits/transport/verdict';
import type { CredentialData } from './credentials';
import type { JsonPath, RawJson } from './jsonPath';
import { leavesOf, numberIn, type Leaf } from './leaves';
import { bytesOf, readBytes } from './readInProcess';

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
}

/** A leaf in JSON, and the effect of removing or changing it. */
export interface ExaminedLeaf extends Leaf {
	path: JsonPath;
	/** Whether the read fails without it. */
	isRequired: boolean;
	/** Amounts that depend on it; none for a date, a name, a code. */
	amounts: readonly LeafAmount[];
}

/** A whole number, so that a whole amount stays one. */
const GROWTH = 1000;

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
	const grown = String(addAmounts([value, GROWTH]));
	const raw = typeof leaf.value === 'string' ? JSON.stringify(grown) : grown;
	const after = await readWith(answers, readable, leaf, raw);
	// A number that cannot be changed, such as a code, is not an amount.
	if (after === null) return [];
	const amounts = new Map(amountsIn(after).map(({ name, amount }) => [name, amount]));
	return amountsIn(reading)
		.filter(({ name, amount }) => amounts.get(name) !== amount)
		.map(({ balance, lot }) => ({ balance, lot }));
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
