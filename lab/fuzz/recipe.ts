import type { ThresholdType } from '../../nodes/Credits/balance/status';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { mainSecretOf } from '../../nodes/Credits/providers/contract';
import type { HttpAnswer } from '../../nodes/Credits/transport/verdict';
import type { Readable } from '../../sandbox/amountLeaves';
import { repliesOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { bytesOf, type InProcess } from '../../sandbox/readInProcess';
import { Random } from '../../sandbox/random';
import { mutate, spoil } from './mutations';
import type { AnchoredAnswers } from './profile';
import { copyOf, leaf, textOf, treeOf } from './tree';
import { KEY, vocabularyOf, type Vocabulary } from './words';

/** How answers are made, step by step, so that steps can be left out to find the one that matters. */
export interface Recipe {
	answers: ProviderAnswers;
	/** What it begins with. */
	base: Base;
	/** Which of the replies is changed, counted over all requests. */
	target: number;
	/** A seed for each mutation. */
	mutations: number[];
	/** A seed for what happens below the JSON; `null` for nothing. */
	spoiling: number | null;
	/** `null` for the documented one. */
	status: number | null;
	retryAfter: string | null;
	threshold: { value: number; type: ThresholdType };
}

/** Answers of a provider to begin with: documented ones, or those of an account of our own. */
interface Base {
	readable: Readable;
	isGood: boolean;
	/** The request of each reply, and which of the replies to it that is. */
	replies: ReadonlyArray<{ request: string; index: number; body: unknown }>;
}

/** The moment at which answers come that name none. */
export const NOW = '2027-01-01T12:00:00.000Z';

const STATUSES = [201, 203, 204, 206, 301, 304, 400, 401, 402, 403, 404, 407, 408, 418, 422, 429];
const FAILURES = [500, 502, 503, 504, 520, 599, 100, 199, 299, 600];

const RETRY_AFTER = ['0', '1', '120', '-5', '1e9', '9'.repeat(30), 'soon', 'NaN', ''];
const DATES = ['Fri, 01 Jan 2027 12:02:00 GMT', 'Sat, 01 Jan 2028 12:00:00 GMT', '2027-01-01'];

/** Whole ones, because not every account can show others. */
const AMOUNTS = [0, 1, 42, 80, 100, 250_000];

/** What the answers of a provider are made from. */
interface Material {
	/** The documented answers, good ones and bad, and a few accounts of our own. */
	bases: readonly Base[];
	vocabulary: Vocabulary;
}

const materials = new Map<ProviderAnswers, Material>();

function materialOf(answers: ProviderAnswers): Material {
	const known = materials.get(answers);
	if (known !== undefined) return known;
	const bases = [
		...goodAnswersOf(answers).map(({ readable }) => baseOf(answers, readable, true)),
		...answers.bad.map((readable) => baseOf(answers, readable, false)),
	];
	const bodies = bases.flatMap(({ replies }) => replies.map(({ body }) => body));
	const made = { bases, vocabulary: vocabularyOf(bodies) };
	materials.set(answers, made);
	return made;
}

/** All answers of a provider that have to be read. */
export function goodAnswersOf({ good, sandbox }: ProviderAnswers): AnchoredAnswers[] {
	const cases = good.map((each) => ({
		title: each.title,
		readable: each,
		expected: each.expected,
	}));
	if (sandbox === undefined) return cases;
	const { answer, total } = sandbox;
	const accounts = AMOUNTS.map((remaining) => ({
		title: `an account with ${remaining} left`,
		readable: { ...answer({ total, remaining }, Date.parse(NOW)), now: NOW },
		expected: remaining,
	}));
	return [...cases, ...accounts];
}

function baseOf(answers: ProviderAnswers, readable: Readable, isGood: boolean): Base {
	const replies = [...repliesOf(answers, readable)].flatMap(([request, list]) =>
		list.map(({ body }, index) => ({ request, index, body })),
	);
	return { readable, isGood, replies };
}

/** Providers drawn by a seed, each at most once. */
export function someProviders(seed: number, count: number): ProviderAnswers[] {
	const random = new Random(seed, 'providers');
	return random.pickSome(catalogue, count);
}

/** The recipe of one of a million answers; these providers share that number. */
export function recipeFor(
	seed: number,
	index: number,
	providers: readonly ProviderAnswers[],
): Recipe {
	const random = new Random(seed, String(index));
	const answers = pickFrom(random, providers);
	const { bases } = materialOf(answers);
	// Of two picks the lower: good answers come first, and are what is worth spoiling.
	const base = bases[Math.min(random.below(bases.length), random.below(bases.length))];
	if (base === undefined) throw new Error(`${answers.record.name} has no answers`);
	const anySeed = () => Math.floor(random.next() * 2 ** 32);
	return {
		answers,
		base,
		target: random.below(base.replies.length),
		mutations: Array.from({ length: countOfMutations(random) }, anySeed),
		spoiling: random.chance(0.08) ? anySeed() : null,
		status: statusOf(random),
		retryAfter: random.chance(0.1) ? pickFrom(random, [...RETRY_AFTER, ...DATES]) : null,
		threshold: {
			value: random.pick([0, 0, 1, 10, 42, 50, 99.99, 1000]),
			type: answers.record.offers.includes('limit') && random.chance(0.4) ? 'percent' : 'amount',
		},
	};
}

function pickFrom<Value>(random: Random, values: readonly Value[]): Value {
	const value = random.pick(values);
	if (value === undefined) throw new Error('There is nothing to pick from');
	return value;
}

/** Mostly one or two, at times many; in one of fifty nothing is changed. */
function countOfMutations(random: Random): number {
	if (random.chance(0.02)) return 0;
	let count = 1;
	while (count < 8 && random.chance(0.45)) count++;
	return count;
}

function statusOf(random: Random): number | null {
	if (random.chance(0.85)) return null;
	return pickFrom(random, [...STATUSES, ...FAILURES]);
}

/** Whether nothing was done to good answers, so that they have to be read. */
export function isHonest({ base, mutations, spoiling, status, threshold }: Recipe): boolean {
	// A percentage cannot be judged where an answer has no limit.
	const isJudgeable = threshold.type === 'amount';
	return (
		isJudgeable && mutations.length === 0 && spoiling === null && status === null && base.isGood
	);
}

/**
 * Whether what is read of the reply that is changed is JSON by the documents: not a
 * text, nor amounts that stand in its headers.
 */
export function isJson({ answers, base, target }: Recipe): boolean {
	const { request = '', index = 0, body } = base.replies[target] ?? {};
	const { headers } = repliesOf(answers, base.readable).get(request)?.[index] ?? {};
	return typeof body !== 'string' && headers === undefined;
}

/** Name of the request to which the changed reply is the answer. */
export function targetOf({ base, target }: Recipe): string {
	return base.replies[target]?.request ?? '';
}

/** The replies, as they come over the wire. */
export function repliesFor(recipe: Recipe): ReadonlyMap<string, readonly HttpAnswer[]> {
	const { answers, base, target, status, retryAfter } = recipe;
	const replies = new Map(bytesOf(answers, base.readable));
	const place = base.replies[target];
	if (place === undefined) return replies;
	const changed = replies.get(place.request)?.map((reply, index) =>
		index === place.index
			? {
					status: status ?? reply.status,
					headers: { ...reply.headers, ...(retryAfter !== null && { 'retry-after': retryAfter }) },
					body: bodyOf(recipe),
				}
			: reply,
	);
	return changed === undefined ? replies : replies.set(place.request, changed);
}

/** The changed body, as it comes over the wire. */
export function bodyOf({ answers, base, target, mutations, spoiling }: Recipe): Buffer {
	const { vocabulary } = materialOf(answers);
	const body = base.replies[target]?.body;
	const start = typeof body === 'string' ? leaf(body) : treeOf(body);
	const tree = mutations.reduce(
		(changed, seed) => mutate(changed, new Random(seed), vocabulary),
		copyOf(start),
	);
	const text = Buffer.from(textOf(tree));
	return spoiling === null ? text : spoil(text, new Random(spoiling));
}

/** What a read of the answers needs beside them. */
export function readOptions({ answers, base }: Recipe): InProcess {
	const { credential = {}, now = NOW } = base.readable;
	return {
		credential: { ...credential, [mainSecretOf(answers.record).name]: KEY },
		now,
		otherwise: { status: 404, headers: {}, body: Buffer.from('{}') },
	};
}

/** Recipes with one step less. */
export function simpler(recipe: Recipe): Recipe[] {
	const { mutations, spoiling, status, retryAfter } = recipe;
	return [
		...(spoiling === null ? [] : [{ ...recipe, spoiling: null }]),
		...(status === null ? [] : [{ ...recipe, status: null }]),
		...(retryAfter === null ? [] : [{ ...recipe, retryAfter: null }]),
		...mutations.map((_, left) => ({
			...recipe,
			mutations: mutations.filter((__, index) => index !== left),
		})),
	];
}
