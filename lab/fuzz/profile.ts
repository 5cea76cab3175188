import { isDeepStrictEqual } from 'node:util';

import { Failure } from '../../nodes/Credits/balance/failure';
import type { AccountReading, BalanceReading } from '../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import {
	examineLeaves,
	repliesWith,
	type ExaminedLeaf,
	type Leaf,
	type Readable,
} from '../../sandbox/amountLeaves';
import { bytesOf, readBytes } from '../../sandbox/readInProcess';
import { formulaOf, formulasFrom, type Formula, type Formulas } from './formula';
import { amountsIn, readIndependently, withAnyEntry, type Place, type Said } from './said';

/** A list of lots in the answers, and the place of what is left within each entry. */
export interface LotPlace {
	list: Place;
	field: Place['path'];
}

/** What has to stand where for a balance to be unlimited. */
export type UnlimitedSigns = ReadonlyArray<{ place: Place; value: unknown }>;

/** What the documented answers of a provider tell about any other of its answers. */
export interface Profile {
	/** How what is left follows from the answers, by the name of the balance. */
	formulas: ReadonlyMap<string, Formulas>;
	/** Where the lots of a balance stand; `null` where that cannot be told. Without an entry it has none. */
	lots: ReadonlyMap<string, LotPlace | null>;
	/** The documented answers with an unlimited balance, by its name. */
	unlimited: ReadonlyMap<string, readonly UnlimitedSigns[]>;
	/** Whether `used`, `limit` and the like stand in the answers just as they are read. */
	isLiteral: boolean;
	/** Documented answers that are not read as somebody has written down beside them. */
	complaints: readonly string[];
}

/** Answers that have to be read, and what somebody says of them who has not read the record. */
export interface AnchoredAnswers {
	title: string;
	readable: Readable;
	/** Whole balances, or what is left of the headline balance. */
	expected: readonly BalanceReading[] | number;
}

const profiles = new Map<ProviderAnswers, Promise<Profile>>();

/** What the documented answers of a provider tell; found out once. */
export async function profileOf(
	answers: ProviderAnswers,
	documented: readonly AnchoredAnswers[],
): Promise<Profile> {
	const known = profiles.get(answers) ?? makeProfile(answers, documented);
	profiles.set(answers, known);
	return await known;
}

/** The replies of an answer, read without anything of the node. */
export function saidIn(replies: ReturnType<typeof bytesOf>): Said {
	return new Map(
		[...replies].map(([request, list]) => [
			request,
			list.map(({ body }) => ('tooLarge' in body ? undefined : readIndependently(body))),
		]),
	);
}

async function makeProfile(
	answers: ProviderAnswers,
	documented: readonly AnchoredAnswers[],
): Promise<Profile> {
	const hasBudget = answers.record.fields.some(({ kind }) => kind === 'amount');
	const formulas = new Map<string, Array<{ formula: Formula; said: Said }>>();
	const unsure = new Set<string>();
	const lots = new Map<string, LotPlace | null>();
	const unlimited = new Map<string, UnlimitedSigns[]>();
	const complaints: string[] = [];
	let isLiteral = true;
	for (const { title, readable, expected } of documented) {
		const replies = bytesOf(answers, readable);
		const said = saidIn(replies);
		const { credential, now } = readable;
		const outcome = await readBytes(answers, replies, { credential, now });
		if (outcome instanceof Failure || !isAsExpected(outcome.reading, expected)) {
			// What follows from a wrong reading would be wrong, and then nothing could be found.
			complaints.push(`"${title}" is not read as its answers say`);
			continue;
		}
		const leaves = await examineLeaves(answers, readable);
		const { balances } = outcome.reading;
		isLiteral &&= balances.every((balance) => unfoundedIn(balance, said).length === 0);
		for (const [index, balance] of balances.entries()) {
			const name = balance.balance;
			const formula = formulaOf(leaves, index, balance, hasBudget);
			if (formula !== null) formulas.set(name, [...(formulas.get(name) ?? []), { formula, said }]);
			else if (!balance.unlimited) unsure.add(name);
			if (balance.lots.length > 0) {
				lots.set(name, mergedPlace(lots.get(name), lotPlaceOf(leaves, index, balance, said)));
			}
			if (balance.unlimited) {
				const signs = await signsOf(answers, readable, leaves, index);
				unlimited.set(name, [...(unlimited.get(name) ?? []), signs]);
			}
		}
	}
	return {
		// Where one documented answer follows no formula, another that is not documented need not either.
		formulas: new Map(
			[...formulas].map(([name, found]) => [
				name,
				unsure.has(name) ? formulasFrom([]) : formulasFrom(found),
			]),
		),
		lots,
		unlimited,
		isLiteral,
		complaints,
	};
}

function isAsExpected(
	{ balances }: AccountReading,
	expected: AnchoredAnswers['expected'],
): boolean {
	if (typeof expected === 'number') return balances[0].remaining === expected;
	return isDeepStrictEqual(balances, expected);
}

/** The amounts beside what is left that stand nowhere in the answers and are not said to be computed. */
export function unfoundedIn(
	{ used, limit, creditLine, derived, lots }: BalanceReading,
	said: Said,
): number[] {
	const isComputed = (name: string) => derived.includes(name);
	const beside = [
		...(isComputed('used') ? [] : [used]),
		...(isComputed('limit') ? [] : [limit]),
		creditLine,
		...lots.map(({ granted }) => granted),
	].filter((amount) => amount !== null);
	if (beside.length === 0) return [];
	const written = amountsIn(said);
	return beside.filter((amount) => !written.has(amount));
}

function lotPlaceOf(
	leaves: readonly ExaminedLeaf[],
	index: number,
	{ lots }: BalanceReading,
	said: Said,
): LotPlace | null {
	const places = lots.map((_, lot) => {
		const own = leaves.filter(({ amounts }) =>
			amounts.some((each) => each.balance === index && each.lot === lot && each.factor === 1),
		);
		const [leaf, ...others] = own;
		if (leaf === undefined || others.length > 0) return null;
		const at = leaf.path.findIndex((step) => typeof step === 'number');
		// In another order, or without some, it cannot be told which one is which.
		if (at < 0 || leaf.path[at] !== lot) return null;
		return {
			list: { request: leaf.request, reply: leaf.reply, path: leaf.path.slice(0, at) },
			field: leaf.path.slice(at + 1),
		};
	});
	const [first = null] = places;
	const isOne = places.every((place) => JSON.stringify(place) === JSON.stringify(first));
	return first !== null && isOne && listAt(said, first).length === lots.length ? first : null;
}

/** The entries of a list of lots; none where there is no list. */
export function listAt(said: Said, { list }: LotPlace): unknown[] {
	let json = said.get(list.request)?.[list.reply];
	for (const step of list.path) {
		if (typeof json !== 'object' || json === null || !Object.hasOwn(json, step)) return [];
		json = Reflect.get(json, step);
	}
	return Array.isArray(json) ? json : [];
}

function mergedPlace(known: LotPlace | null | undefined, place: LotPlace | null): LotPlace | null {
	if (known === undefined) return place;
	return JSON.stringify(known) === JSON.stringify(place) ? known : null;
}

/** What a balance is when a leaf is another or missing. */
type Other = 'unlimited' | 'limited' | 'unread';

/**
 * The leaves of which another value, or none, ends that a balance is unlimited: by
 * leaving it a limit, or, where none does that, by leaving nothing to read.
 */
async function signsOf(
	answers: ProviderAnswers,
	readable: Readable,
	leaves: readonly ExaminedLeaf[],
	balance: number,
): Promise<UnlimitedSigns> {
	const examined: Array<{ sign: UnlimitedSigns[number]; others: Other[] }> = [];
	for (const leaf of leaves) {
		const others = await Promise.all(
			[undefined, ...othersThan(leaf.value)].map(
				async (raw) => await balanceWith(answers, readable, leaf, raw, balance),
			),
		);
		const { request, reply, path, value } = leaf;
		const place = { request, reply, path: withAnyEntry(path) };
		examined.push({ sign: { place, value }, others });
	}
	const signsWith = (other: Other) =>
		examined.filter(({ others }) => others.includes(other)).map(({ sign }) => sign);
	const limiting = signsWith('limited');
	return limiting.length > 0 ? limiting : signsWith('unread');
}

/** Other JSON of the same kind. */
function othersThan(value: Leaf['value']): string[] {
	if (typeof value === 'boolean') return [String(!value)];
	if (typeof value === 'number') return [String(value + 1000)];
	return value === null ? ['1000', '"other"'] : ['"other"', '"1000"'];
}

async function balanceWith(
	answers: ProviderAnswers,
	readable: Readable,
	leaf: Leaf,
	raw: string | undefined,
	balance: number,
): Promise<Other> {
	const { credential, now } = readable;
	const outcome = await readBytes(answers, repliesWith(answers, readable, leaf, raw), {
		credential,
		now,
		otherwise: { status: 404, headers: {}, body: Buffer.from('{}') },
	});
	const found = outcome instanceof Failure ? undefined : outcome.reading.balances[balance];
	if (found === undefined) return 'unread';
	return found.unlimited ? 'unlimited' : 'limited';
}
