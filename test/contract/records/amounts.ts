import type { GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { credentialDataOf } from '../../../sandbox/credentials';
import type { RawJson } from '../mutations';
import { inShort, isReading, readChanged, replyBytes, type Outcome, type Replies } from './cases';
import { distinct } from './complaints';
import { containersOf, leavesOf, numberIn, numbersIn, type Leaf } from './leaves';
import { amountsOf, numbersOf, readingComplaints } from './readings';

/** What is no amount, wherever one stands. A text or a number beyond 2^53 is none either. */
const UNREADABLE: readonly RawJson[] = [
	...['true', 'false', '[]', '{}', '[5]', '""', '" "', '"NaN"', '"abc"', '"1e3"', '"1,000"'],
	...['1e999', '9007199254740993'],
];

const ABSENT: readonly RawJson[] = [undefined, 'null'];

/** What may come to stand where no amount stands. */
const OTHER: readonly RawJson[] = [
	undefined,
	...['null', 'true', '""', '"abc"', '[]', '{}', '12345.678'],
];

/** Of longer lists the first and the last entry stand for the others. */
const MAX_LEAVES = 60;

/** A good case, what it reads as, and which of its leaves carry which amounts. */
interface Probed {
	answers: ProviderAnswers;
	facts: GoodCase;
	before: Outcome;
	leaves: readonly Leaf[];
	/** Places of the reading that change with a leaf. */
	moves: ReadonlyMap<Leaf, ReadonlySet<string>>;
}

/**
 * Where amounts stand is found out by changing every leaf of every good answer. Then
 * nothing that is missing or unreadable may become a number, decimal text has to
 * equal the number, and no number may be there that was not sent or said to be derived.
 */
export async function amountComplaints(answers: ProviderAnswers): Promise<string[]> {
	const complaints: string[] = [];
	const examined = new Set<string>();
	for (const facts of answers.good) {
		const probed = await probe(answers, facts);
		complaints.push(...sourceComplaints(probed));
		for (const leaf of probed.leaves) {
			const moved = probed.moves.get(leaf);
			// One entry of a list is like the other, and one answer like the next, unless it carries something else.
			const kind = [leaf.shape, typeof leaf.value, leaf.value === null, ...kindsOf(moved)].join();
			if (examined.has(kind)) continue;
			examined.add(kind);
			complaints.push(
				...(await (moved === undefined
					? changedComplaints(probed, leaf, OTHER)
					: movedComplaints(probed, leaf, moved))),
			);
		}
		for (const container of containersOf(answers, facts)) {
			if (examined.has(container.shape)) continue;
			examined.add(container.shape);
			complaints.push(...(await changedComplaints(probed, container, OTHER)));
		}
	}
	return distinct(complaints);
}

/** Two answers that differ in their amounts only differ at leaves that were found to carry them. */
export async function crossComplaints(answers: ProviderAnswers): Promise<string[]> {
	const complaints: string[] = [];
	const cases = [...sandboxCases(answers), ...answers.good];
	const probed = await Promise.all(cases.map(async (facts) => await probe(answers, facts)));
	for (const [index, one] of probed.entries()) {
		for (const other of probed.slice(index + 1))
			complaints.push(...differenceComplaints(one, other));
	}
	return distinct(complaints);
}

const probes = new WeakMap<GoodCase, Promise<Probed>>();

/** What is known of a case; found out once, as both checks ask for it. */
async function probe(answers: ProviderAnswers, facts: GoodCase): Promise<Probed> {
	const known = probes.get(facts) ?? probeAnew(answers, facts);
	probes.set(facts, known);
	return await known;
}

/** Changes every number of a case, and looks at which amounts of the reading follow. */
async function probeAnew(answers: ProviderAnswers, facts: GoodCase): Promise<Probed> {
	const before = await readChanged(answers, facts, replyBytes(answers, facts));
	const all = leavesOf(answers, facts);
	const leaves = all.length <= MAX_LEAVES ? all : firstAndLast(all);
	const moves = new Map<Leaf, ReadonlySet<string>>();
	for (const leaf of leaves) {
		const number = numberIn(leaf.value);
		if (number === null || !isReading(before)) continue;
		for (const probed of [number + 17, number - 1, 0]) {
			const after = await readChanged(answers, facts, leaf.withRaw(likeValue(leaf, probed)));
			const moved = isReading(after) ? differing(before, after) : [];
			if (moved.length > 0) moves.set(leaf, new Set(moved));
			if (moved.length > 0) break;
		}
	}
	return { answers, facts, before, leaves, moves };
}

/** That everything left of a good answer comes from somewhere in it. */
function sourceComplaints({ answers, facts, before, leaves, moves }: Probed): string[] {
	if (!isReading(before)) return [`${facts.title}: ${inShort(before)}`];
	const found = new Set([...moves.values()].flatMap((places) => [...places]));
	const isWhole = leaves.length === leavesOf(answers, facts).length;
	const amounts = [...amountsOf(before.reading).keys()].filter((place) =>
		/ remaining$/.test(place),
	);
	const [headline] = amounts;
	return (isWhole ? amounts : [headline].flatMap((place) => place ?? []))
		.filter((place) => !found.has(place))
		.map((place) => `${facts.title}: nothing in the answer moves '${place}'`);
}

/** What a leaf that carries an amount may become. */
async function movedComplaints(
	probed: Probed,
	leaf: Leaf,
	moved: ReadonlySet<string>,
): Promise<string[]> {
	const { answers, facts, before } = probed;
	const isShownAbsent = answers.good.some(
		(other) =>
			!leavesOf(answers, other).some(({ shape, value }) => shape === leaf.shape && value !== null),
	);
	const complaints: string[] = [];
	const look = async (raw: RawJson, judge: (after: Outcome) => string[]) => {
		const after = await readChanged(answers, facts, leaf.withRaw(raw));
		const found = isReading(after) ? anyComplaints(probed, leaf.withRaw(raw), after) : [];
		const place = `${facts.title}: ${leaf.place} is ${raw ?? 'missing'}: `;
		complaints.push(...[...found, ...judge(after)].map((complaint) => place + complaint));
	};
	for (const raw of UNREADABLE) {
		await look(raw, (after) => [
			...unreadComplaints(probed, moved, after),
			...leftOutComplaints(probed, moved, after),
		]);
	}
	for (const raw of ABSENT) {
		await look(raw, (after) => (isShownAbsent ? [] : unreadComplaints(probed, moved, after)));
	}
	await look('-0', () => []);
	await look(otherForm(leaf), (after) =>
		isReading(after) && isReading(before) && differing(before, after).length === 0
			? []
			: [`it is not what it was: ${inShort(after)}`],
	);
	return complaints;
}

/** What a value that carries no amount may become: nothing that invents one. */
async function changedComplaints(
	probed: Probed,
	{ place, withRaw }: Leaf,
	raws: readonly RawJson[],
): Promise<string[]> {
	const { answers, facts } = probed;
	const complaints: string[] = [];
	for (const raw of raws) {
		const replies = withRaw(raw);
		const after = await readChanged(answers, facts, replies);
		if (!isReading(after)) continue;
		complaints.push(
			...anyComplaints(probed, replies, after).map(
				(complaint) => `${facts.title}: ${place} is ${raw ?? 'missing'}: ${complaint}`,
			),
		);
	}
	return complaints;
}

/** What is wrong with a reading of replies that were changed: it says what nobody has sent. */
function anyComplaints(
	{ answers, facts }: Probed,
	replies: Replies,
	{ reading }: Exclude<Outcome, Error>,
): string[] {
	const given = numbersIn(replies);
	for (const value of Object.values({ ...credentialDataOf(answers), ...facts.credential })) {
		const number = numberIn(value);
		if (number !== null) given.add(number);
	}
	return [
		...readingComplaints(answers.record, reading),
		...numbersOf(reading)
			.filter(({ value, isDerived }) => !isDerived && !given.has(value))
			.map(({ place, value }) => `${place} is ${value}, which was not sent and is not derived`),
	];
}

/** What is wrong with what is made of an amount that cannot be read. */
function unreadComplaints(
	{ answers, before }: Probed,
	moved: ReadonlySet<string>,
	after: Outcome,
): string[] {
	if (!isReading(after)) {
		return isKnownFailure(answers, after) ? [] : [`it is ${after.class} and not badResponse`];
	}
	const numbers = new Map(numbersOf(after.reading).map((number) => [number.place, number]));
	const complaints = [...moved].flatMap((place) => {
		const number = numbers.get(place);
		if (number === undefined) return [];
		if (number.value === 0) return [`${place} becomes 0`];
		return number.isDerived
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
	return isUnlimited ? complaints : [...complaints, `the read goes on without ${headline.balance}`];
}

/** A balance may be left out that was not sent, but not one that cannot be read. */
function leftOutComplaints(
	{ before }: Probed,
	moved: ReadonlySet<string>,
	after: Outcome,
): string[] {
	if (!isReading(before) || !isReading(after)) return [];
	const names = new Set(after.reading.balances.map(({ balance }) => balance));
	return before.reading.balances
		.filter(({ balance }) => moved.has(`${balance} remaining`) && !names.has(balance))
		.map(({ balance }) => `${balance} is left out`);
}

/** A missing amount is a bad response, unless the provider's own answers show another failure under a success. */
function isKnownFailure(
	{ bad }: ProviderAnswers,
	failure: Exclude<Outcome, { reading: object }>,
): boolean {
	if (failure.class === 'badResponse') return true;
	return failure.httpCode === 200 && bad.some((facts) => facts.class === failure.class);
}

function differenceComplaints(one: Probed, other: Probed): string[] {
	if (!isReading(one.before) || !isReading(other.before)) return [];
	const pairs = one.leaves.map((leaf, index) => ({ leaf, twin: other.leaves[index] }));
	const isComparable =
		one.leaves.length === other.leaves.length &&
		one.facts.credential === other.facts.credential &&
		one.facts.now === other.facts.now &&
		pairs.every(
			({ leaf, twin }) =>
				leaf.place === twin?.place &&
				(leaf.value === twin.value ||
					(numberIn(leaf.value) !== null && numberIn(twin.value) !== null)),
		);
	if (!isComparable) return [];
	const found = new Set(
		pairs
			.filter(({ leaf, twin }) => leaf.value !== twin?.value)
			.flatMap(({ leaf }) => [...(one.moves.get(leaf) ?? [])]),
	);
	return differing(one.before, other.before)
		.filter((place) => !found.has(place))
		.map(
			(place) =>
				`'${place}' differs between '${one.facts.title}' and '${other.facts.title}', and no leaf that differs carries it`,
		);
}

/** Places of a reading at which another reading has another amount, or none. */
function differing(one: Exclude<Outcome, Error>, other: Exclude<Outcome, Error>): string[] {
	const [before, after] = [amountsOf(one.reading), amountsOf(other.reading)];
	return [...before].filter(([place, value]) => after.get(place) !== value).map(([place]) => place);
}

/** A number as JSON, as text where a text stands. */
function likeValue({ value }: Leaf, number: number): string {
	const decimals = String(value).split('.')[1]?.length ?? 0;
	const text = number.toFixed(decimals);
	return typeof value === 'string' ? JSON.stringify(text) : text;
}

/** Decimal text instead of a number, or the number instead of its text. */
function otherForm({ value }: Leaf): string {
	return typeof value === 'string' ? String(Number(value)) : JSON.stringify(String(value));
}

/** The places that move, whichever entry of a list they stand in, and whichever balance it is. */
function kindsOf(moved: ReadonlySet<string> = new Set()): Set<string> {
	return new Set([...moved].map((place) => place.replace(/\.\d+\./, '.*.')));
}

function firstAndLast(leaves: readonly Leaf[]): Leaf[] {
	const byShape = new Map<string, Leaf[]>();
	for (const leaf of leaves) byShape.set(leaf.shape, [...(byShape.get(leaf.shape) ?? []), leaf]);
	const chosen = [...byShape.values()].flatMap((group) => [group[0], group.at(-1)]);
	return leaves.filter((leaf) => chosen.includes(leaf));
}

/** The sandbox's account with different amounts, as cases. */
function sandboxCases({ sandbox }: ProviderAnswers): GoodCase[] {
	if (sandbox === undefined) return [];
	const { total } = sandbox;
	const now = '2026-11-21T12:00:00.000Z';
	return [0.8, 0.35].map((share) => ({
		title: `the sandbox with ${share * 100} % left`,
		evidence: 'constructed',
		now,
		...sandbox.answer({ total, remaining: Math.round(total * share) }, Date.parse(now)),
		expected: [],
	}));
}
