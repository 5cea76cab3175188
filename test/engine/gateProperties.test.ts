import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { ON_ERROR, useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

/** In tenths, so that the sums here are exact. */
const LEFT_IN_TENTHS = 5000;

const readable = fc.oneof(
	fc.integer({ min: 0, max: LEFT_IN_TENTHS }).map((tenths) => tenths / 10),
	fc.integer({ min: 0, max: LEFT_IN_TENTHS }).map((tenths) => String(tenths / 10)),
	fc.constantFrom(200, '200', 600),
);

/** The amount in an item's field `need`. */
const amounts = fc.oneof(
	{ arbitrary: readable, weight: 9 },
	{ arbitrary: fc.constantFrom<unknown>(null, '', 'many', -1, true), weight: 1 },
);

/** Other fields of an item. */
const owns = fc.oneof(
	{ arbitrary: fc.constantFrom<IDataObject>({}, { error: 'mine' }), weight: 4 },
	{ arbitrary: fc.constant<IDataObject>({ credits: 'mine' }), weight: 1 },
);

const situations = fc.record({
	needs: fc.oneof(
		fc.array(amounts, { minLength: 1, maxLength: 4 }),
		fc
			.tuple(amounts, fc.integer({ min: 1, max: 4 }))
			.map(([need, count]) => Array.from({ length: count }, () => need)),
	),
	own: owns,
	requiredFor: fc.constantFrom('run', 'item', 'item', '={{ $itemIndex === 0 ? "run" : "item" }}'),
	whenInsufficient: fc.constantFrom('stop', 'continue', 'passCovered'),
	isRead: fc.constantFrom(true, true, false),
	onError: fc.constantFrom(...ON_ERROR),
});

type Situation = typeof situations extends fc.Arbitrary<infer One> ? One : never;

/** What all items need together in tenths; `null` where that is unknown. */
function neededInTenths({ needs, requiredFor }: Situation): number | null {
	const tenths = needs.map((need) => {
		const isAmount = typeof need === 'number' || (typeof need === 'string' && need !== '');
		return isAmount ? Math.round(Number(need) * 10) : NaN;
	});
	if (tenths.some((need) => !(need >= 0))) return null;
	if (requiredFor === 'item') return tenths.reduce((sum, need) => sum + need, 0);
	const [first = 0, ...others] = tenths;
	if (requiredFor !== 'run' && others.length > 0) return null;
	return others.every((need) => need === first) ? first : null;
}

/** How an item that passed the gate is marked. */
function markOf({ credits, error }: IDataObject): 'sufficient' | 'marked' | 'unmarked' {
	const { sufficient } = credits as IDataObject;
	if (sufficient === true) return 'sufficient';
	const isRefused = (error as IDataObject | undefined)?.class === 'configuration';
	return sufficient === false || sufficient === null || isRefused ? 'marked' : 'unmarked';
}

/** Whether the balance can be compared with what the items need. */
function isComparable(situation: Situation): boolean {
	const { requiredFor, whenInsufficient, isRead, own } = situation;
	const isRefused = whenInsufficient === 'passCovered' && requiredFor !== 'item';
	const isTaken = own.credits !== undefined;
	return isRead && !isTaken && !isRefused && neededInTenths(situation) !== null;
}

/** Number of items that must pass as sufficient. */
function passingCount(situation: Situation): number {
	const { needs, whenInsufficient } = situation;
	if (!isComparable(situation)) return 0;
	const isCovered = (sum: number | null) => sum !== null && sum <= LEFT_IN_TENTHS;
	if (whenInsufficient !== 'passCovered') {
		return isCovered(neededInTenths(situation)) ? needs.length : 0;
	}
	const sums = needs.map((_, last) =>
		neededInTenths({ ...situation, needs: needs.slice(0, last + 1) }),
	);
	return sums.filter(isCovered).length;
}

/** Whether the other items may pass, marked. */
function passesOthers(situation: Situation): boolean {
	const { whenInsufficient, onError } = situation;
	const isNoFailure = whenInsufficient === 'continue' && isComparable(situation);
	return isNoFailure || onError === 'continueRegularOutput';
}

describe('the gate', () => {
	it('passes items whose credits are known to be there, and others marked, only where the settings say so', async () => {
		const seen = { open: 0, ajar: 0, shut: 0 };
		await fc.assert(
			fc.asyncProperty(situations, async (situation) => {
				const { needs, own, requiredFor, whenInsufficient, isRead, onError } = situation;
				const { passed } = await world.run(
					{
						provider: 'simulated',
						operation: 'requireCredits',
						requiredCredits: '={{ $json.need }}',
						requiredFor,
						whenInsufficient,
						simulatedRemaining: isRead ? String(LEFT_IN_TENTHS / 10) : 'fail',
					},
					{ input: needs.map((need) => ({ need, ...own })), onError },
				);
				const count = passingCount(situation);
				seen[count === needs.length ? 'open' : count > 0 ? 'ajar' : 'shut'] += 1;
				const marks = passed.map(markOf);
				const [first, others] = [marks.slice(0, count), marks.slice(count)];
				expect(first).toEqual(needs.slice(0, count).map(() => 'sufficient'));
				const rest = passesOthers(situation) ? needs.slice(count) : [];
				expect(others).toEqual(rest.map(() => 'marked'));
			}),
			{ numRuns: 200 },
		);
		expect(Math.min(seen.open, seen.ajar, seen.shut)).toBeGreaterThan(0);
	});
});
