import type { GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { RawJson } from '../../../sandbox/jsonPath';
import { containersOf, leavesOf, numberIn, type Leaf } from '../../../sandbox/leaves';
import { inShort, isReading, readChanged, type Outcome } from './cases';
import { at, listed, type Complaint } from './complaints';
import { differing, probe, type Probed } from './probe';
import { amountsOf, numbersOf, type ReadNumber } from './readings';
import { sourceComplaints } from './sources';

/** Values that are not amounts anywhere. Neither is a text or a number beyond 2^53. */
const UNREADABLE: readonly RawJson[] = [
	...['true', 'false', '[]', '{}', '[5]', '""', '" "', '"NaN"', '"abc"', '"1e3"', '"1,000"'],
	...['1e999', '9007199254740993'],
];

const ABSENT: readonly RawJson[] = [undefined, 'null'];

/** Values to put where there is no amount. */
const OTHER: readonly RawJson[] = [
	undefined,
	...['null', 'true', '""', '"abc"', '[]', '{}', '12345.678'],
];

/**
 * Locates amounts by changing every leaf of every good answer. Then a missing or unreadable
 * value must never become a number, decimal text must equal the number, and every number
 * must have been sent or declared as derived.
 */
export async function amountComplaints(answers: ProviderAnswers): Promise<string[]> {
	const complaints: Complaint[] = [];
	const examined = new Set<string>();
	for (const facts of answers.good) {
		const probed = await probe(answers, facts);
		complaints.push(...at(facts.title, originComplaints(probed)));
		for (const leaf of probed.leaves) {
			const moved = probed.moves.get(leaf);
			// Entries of a list are alike, and so are answers, unless they carry something else.
			const kind = [leaf.shape, typeof leaf.value, leaf.value === null, ...kindsOf(moved)].join();
			if (examined.has(kind)) continue;
			examined.add(kind);
			complaints.push(
				...(moved === undefined
					? await otherComplaints(probed, leaf)
					: await movedComplaints(probed, leaf, moved)),
			);
		}
		for (const container of containersOf(answers, facts)) {
			if (examined.has(container.shape)) continue;
			examined.add(container.shape);
			complaints.push(...(await otherComplaints(probed, container)));
		}
	}
	return listed(complaints);
}

/** Checks that every remaining amount of a good answer comes from somewhere in it. */
function originComplaints({ answers, facts, before, leaves, moves, complaints }: Probed): string[] {
	if (!isReading(before)) return [inShort(before)];
	const found = new Set([...moves.values()].flatMap((places) => [...places]));
	const isWhole = leaves.length === leavesOf(answers, facts).length;
	const amounts = [...amountsOf(before.reading).keys()].filter((place) =>
		place.endsWith(' remaining'),
	);
	// A sum over an empty list is a 0 that nothing changes.
	const isEmptySum = answers.sumsLists === true && leaves.every(({ value }) => value !== 0);
	const traced = isEmptySum ? [] : isWhole ? amounts : amounts.slice(0, 1);
	return [
		...complaints,
		...traced
			.filter((place) => !found.has(place))
			.map((place) => `no value in the answer changes '${place}'`),
	];
}

/** Checks that a value without an amount never invents one. */
async function otherComplaints(probed: Probed, leaf: Leaf): Promise<Complaint[]> {
	const found = await Promise.all(
		OTHER.map(async (raw) => await changedComplaints(probed, leaf, raw, () => [])),
	);
	return found.flat();
}

/** Checks the effects of changing a value with an amount. */
async function movedComplaints(
	probed: Probed,
	leaf: Leaf,
	moved: ReadonlySet<string>,
): Promise<Complaint[]> {
	const isShown = isShownAbsent(probed.answers, leaf);
	const { answers, facts } = probed;
	const unsent = await readChanged(answers, facts, leaf.withRaw(undefined));
	const found = await Promise.all([
		...UNREADABLE.map(
			async (raw) =>
				await changedComplaints(probed, leaf, raw, (after) => [
					...unreadComplaints(probed, moved, after, (number) =>
						isShownComputed(answers, leaf, number, unsent),
					),
					...leftOutComplaints(probed, leaf, moved, after),
				]),
		),
		...ABSENT.map(
			async (raw) =>
				await changedComplaints(probed, leaf, raw, (after) =>
					isShown ? [] : unreadComplaints(probed, moved, after),
				),
		),
		changedComplaints(probed, leaf, '-0', () => []),
		changedComplaints(probed, leaf, otherForm(leaf), (after) =>
			isReading(after) && isReading(probed.before) && differing(probed.before, after).length === 0
				? []
				: [`written as a text or as a number, it is read differently: ${inShort(after)}`],
		),
	]);
	return found.flat();
}

/** Checks a reading after one value was replaced: the general rules, and an additional check. */
async function changedComplaints(
	{ answers, facts, complaints }: Probed,
	{ place, withRaw }: Leaf,
	raw: RawJson,
	look: (after: Outcome) => string[],
): Promise<Complaint[]> {
	const replies = withRaw(raw);
	const after = await readChanged(answers, facts, replies);
	const found = isReading(after) ? sourceComplaints(answers, facts, replies, after.reading) : [];
	// General complaints are reported once, not for every unrelated place.
	const fresh = found.filter((complaint) => !complaints.includes(complaint));
	return at(`${facts.title}: ${place} is ${raw ?? 'missing'}`, [...fresh, ...look(after)]);
}

/** Whether an answer of the provider shows the meaning of a missing value here. */
function isShownAbsent(answers: ProviderAnswers, { shape }: Leaf): boolean {
	return answers.good.some(
		(facts) =>
			!leavesOf(answers, facts).some((leaf) => leaf.shape === shape && leaf.value !== null),
	);
}

/** Complaints about a reading with an unreadable amount. */
function unreadComplaints(
	{ answers, before }: Probed,
	moved: ReadonlySet<string>,
	after: Outcome,
	isComputed: (number: ReadNumber) => boolean = () => false,
): string[] {
	if (!isReading(after)) {
		return isKnownFailure(answers, after) ? [] : [`it is ${after.class} and not badResponse`];
	}
	const numbers = new Map(numbersOf(after.reading).map((number) => [number.place, number]));
	const complaints = [...moved].flatMap((place) => {
		const number = numbers.get(place);
		if (number === undefined) return [];
		if (number.value === 0) return [`${place} becomes 0`];
		return number.isDerived && !isComputed(number)
			? [`${place} is derived from it and is ${number.value} all the same`]
			: [];
	});
	const [headline] = isReading(before) ? before.reading.balances : [];
	const isHeadline = headline !== undefined && moved.has(`${headline.balance} remaining`);
	const [first] = after.reading.balances;
	if (!isHeadline || (first.balance === headline.balance && first.remaining !== null))
		return complaints;
	const mayBeUnlimited = answers.good.some(({ expected }) =>
		expected.some(({ unlimited }) => unlimited),
	);
	const isUnlimited = first.balance === headline.balance && first.unlimited && mayBeUnlimited;
	return isUnlimited
		? complaints
		: [...complaints, `the read succeeds without its first balance, ${headline.balance}`];
}

/**
 * A balance may be omitted if it was not sent, but not if it is unreadable, unless an
 * answer of the provider shows just that.
 */
function leftOutComplaints(
	{ answers, before }: Probed,
	leaf: Leaf,
	moved: ReadonlySet<string>,
	after: Outcome,
): string[] {
	if (!isReading(before) || !isReading(after)) return [];
	const names = new Set(after.reading.balances.map(({ balance }) => balance));
	return before.reading.balances
		.filter(({ balance }) => moved.has(`${balance} remaining`) && !names.has(balance))
		.filter(({ balance }) => !isShownUnread(answers, leaf, balance))
		.map(({ balance }) => `${balance} is left out`);
}

/**
 * Whether an answer of the provider shows that a balance is omitted when there is no
 * amount in its place.
 */
function isShownUnread(answers: ProviderAnswers, leaf: Leaf, balance: string): boolean {
	return answers.good.some(
		(facts) =>
			!facts.expected.some((reading) => reading.balance === balance) &&
			isUnreadIn(answers, facts, leaf),
	);
}

/** Whether an answer has something other than an amount in the place of a leaf. */
function isUnreadIn(answers: ProviderAnswers, facts: GoodCase, { shape }: Leaf): boolean {
	return leavesOf(answers, facts).some(
		(leaf) => leaf.shape === shape && leaf.value !== null && numberIn(leaf.value) === null,
	);
}

/**
 * Whether a number is computed from other amounts while none stands in its place: an
 * answer of the provider shows just that, and it is what comes of nothing in that place.
 */
function isShownComputed(
	answers: ProviderAnswers,
	leaf: Leaf,
	{ place, value }: ReadNumber,
	unsent: Outcome,
): boolean {
	const isShown = answers.good.some(
		(facts) =>
			facts.expected.some(({ balance, derived }) =>
				derived.some((name) => `${balance} ${name}` === place),
			) && isUnreadIn(answers, facts, leaf),
	);
	return isShown && isReading(unsent) && amountsOf(unsent.reading).get(place) === value;
}

/**
 * A missing amount is a bad response, unless the provider's own answers show another
 * failure under a success.
 */
function isKnownFailure(
	{ bad }: ProviderAnswers,
	failure: Exclude<Outcome, { reading: object }>,
): boolean {
	if (failure.class === 'badResponse') return true;
	return failure.httpCode === 200 && bad.some((facts) => facts.class === failure.class);
}

/** The other form of an amount: text for a number, or the number for its text. */
function otherForm({ value }: Leaf): string {
	return typeof value === 'string' ? String(numberIn(value)) : JSON.stringify(String(value));
}

/** The places that change, regardless of list entry and balance. */
function kindsOf(moved: ReadonlySet<string> = new Set()): Set<string> {
	return new Set([...moved].map((place) => place.replace(/\.\d+\./, '.*.')));
}
