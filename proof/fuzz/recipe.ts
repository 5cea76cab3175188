import type { ThresholdType } from '../../nodes/Credits/balance/status';
import type { ProviderFixture } from '../../sandbox/fixture';
import { fixtures } from '../../sandbox/providers';
import { Random, seedFor } from '../random';
import { spoil } from './bytes';
import { mutate } from './mutations';
import { copyOf, textOf, treeOf, type Tree } from './tree';

/** How a body is made, step by step, so that steps can be left out to find the one that matters. */
export interface Recipe {
	fixture: ProviderFixture;
	/** Which of the provider's documented bodies it begins with. */
	base: number;
	/** A seed for each mutation. */
	mutations: number[];
	/** A seed for what happens below the JSON; `null` for nothing. */
	spoiling: number | null;
	status: number;
	retryAfter: string | null;
	threshold: { value: number; type: ThresholdType };
}

/** The moment at which all these answers come. */
export const NOW = Date.parse('2027-01-01T12:00:00.000Z');

/** The key that no answer may repeat to the user. */
export const KEY = 'sk-4f1c9a7be2d593d0';

const STATUSES = [201, 203, 204, 206, 301, 304, 400, 401, 402, 403, 404, 407, 408, 418, 422, 429];
const FAILURES = [500, 502, 503, 504, 520, 599, 100, 199, 299, 600];

const RETRY_AFTER = ['0', '1', '120', '-5', '1e9', '9'.repeat(30), 'soon', 'NaN', ''];
const DATES = ['Fri, 01 Jan 2027 12:02:00 GMT', 'Sat, 01 Jan 2028 12:00:00 GMT', '2027-01-01'];

const AMOUNTS = [0, 0.5, 1, 42, 80, 99.99, 100, -20.5, 1157.74, 250_000];

/** The documented answers of each provider, good ones and bad, and a few accounts of our own. */
const bases = new Map(fixtures.map((fixture) => [fixture.record.name, basesOf(fixture)]));

function basesOf(fixture: ProviderFixture): Array<{ tree: Tree; isGood: boolean }> {
	const { answer, bad, good, total } = fixture;
	const accounts = AMOUNTS.map((remaining) => answer({ total, remaining }, NOW));
	return [
		...[...good.map(({ body }) => body), ...accounts].map((body) => ({
			tree: treeOf(body),
			isGood: true,
		})),
		...bad
			.filter(({ reply }) => typeof reply.body !== 'string')
			.map(({ reply }) => ({ tree: treeOf(reply.body), isGood: false })),
	];
}

/** The recipe of one of a million bodies. */
export function recipeFor(seed: number, index: number): Recipe {
	const random = new Random(seedFor(seed, String(index)));
	const fixture = random.pick(fixtures) ?? fixtures[0];
	if (fixture === undefined) throw new Error('There is no provider');
	const known = bases.get(fixture.record.name) ?? [];
	// Of two picks the lower: good answers come first, and are what is worth spoiling.
	const base = Math.min(random.below(known.length), random.below(known.length));
	const anySeed = () => Math.floor(random.next() * 2 ** 32);
	return {
		fixture,
		base,
		mutations: Array.from({ length: countOfMutations(random) }, anySeed),
		spoiling: random.chance(0.08) ? anySeed() : null,
		status: statusOf(random),
		retryAfter: random.chance(0.1) ? (random.pick([...RETRY_AFTER, ...DATES]) ?? '') : null,
		threshold: {
			value: random.pick([0, 0, 1, 10, 42, 50, 99.99, 1000]),
			type: fixture.record.offers.limit && random.chance(0.4) ? 'percent' : 'amount',
		},
	};
}

/** Mostly one or two, at times many; in one of fifty nothing is changed. */
function countOfMutations(random: Random): number {
	if (random.chance(0.02)) return 0;
	let count = 1;
	while (count < 8 && random.chance(0.45)) count++;
	return count;
}

function statusOf(random: Random): number {
	if (random.chance(0.85)) return 200;
	return random.pick([...STATUSES, ...FAILURES]) ?? 200;
}

/** Whether nothing was done to a good answer, so that it has to be read. */
export function isHonest({ fixture, base, mutations, spoiling, status }: Recipe): boolean {
	const isUntouched = mutations.length === 0 && spoiling === null && status === 200;
	return isUntouched && (bases.get(fixture.record.name)?.[base]?.isGood ?? false);
}

/** The body, as it comes over the wire. */
export function bodyOf({ fixture, base, mutations, spoiling }: Recipe): Buffer {
	const start = bases.get(fixture.record.name)?.[base]?.tree;
	if (start === undefined) throw new Error(`${fixture.record.name} has no body ${base}`);
	const tree = mutations.reduce(
		(changed, seed) => mutate(changed, new Random(seed)),
		copyOf(start),
	);
	const text = Buffer.from(textOf(tree));
	return spoiling === null ? text : spoil(text, new Random(spoiling));
}

/** Recipes with one step less. */
export function simpler(recipe: Recipe): Recipe[] {
	const { mutations, spoiling, status, retryAfter } = recipe;
	return [
		...(spoiling === null ? [] : [{ ...recipe, spoiling: null }]),
		...(status === 200 ? [] : [{ ...recipe, status: 200 }]),
		...(retryAfter === null ? [] : [{ ...recipe, retryAfter: null }]),
		...mutations.map((_, left) => ({
			...recipe,
			mutations: mutations.filter((__, index) => index !== left),
		})),
	];
}
