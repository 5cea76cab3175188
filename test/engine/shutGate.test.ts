import fc from 'fast-check';
import type { IDataObject, INode } from 'n8n-workflow';

import { startTestWorld, type TestWorld } from '../../harness/engine/world';

let world: TestWorld;

beforeAll(async () => {
	world = await startTestWorld();
});

afterAll(async () => {
	await world.stop();
});

/** In tenths, so that the sums here are exact. */
const LEFT_IN_TENTHS = 5000;

const readable = fc.oneof(
	fc.integer({ min: 0, max: LEFT_IN_TENTHS }).map((tenths) => tenths / 10),
	fc.integer({ min: 0, max: LEFT_IN_TENTHS }).map((tenths) => String(tenths / 10)),
	fc.constantFrom(200, '200', 600),
);

/** An amount as an item may bring it along. */
const amounts = fc.oneof(
	{ arbitrary: readable, weight: 9 },
	{ arbitrary: fc.constantFrom<unknown>(null, '', 'many', -1, true), weight: 1 },
);

interface Situation {
	needs: unknown[];
	/** What every item has beside its need. */
	own: IDataObject;
	requiredFor: string;
	whenInsufficient: string;
	isRead: boolean;
	onError: NonNullable<INode['onError']>;
}

const situations: fc.Arbitrary<Situation> = fc.record({
	needs: fc.oneof(
		fc.array(amounts, { minLength: 1, maxLength: 4 }),
		fc.tuple(amounts, fc.integer({ min: 1, max: 4 })).map(repeat),
	),
	own: fc.constantFrom<IDataObject>(
		{},
		{},
		{ error: 'mine' },
		{ error: 'mine' },
		{ credits: 'mine' },
	),
	requiredFor: fc.constantFrom('run', 'item', 'item', '={{ $itemIndex === 0 ? "run" : "item" }}'),
	whenInsufficient: fc.constantFrom('stop', 'continue', 'passCovered'),
	isRead: fc.constantFrom(true, true, false),
	onError: fc.constantFrom('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
});

function repeat([need, count]: [unknown, number]): unknown[] {
	return Array.from({ length: count }, () => need);
}

/** What all items need together in tenths; `null` where that cannot be told. */
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

/** What an item behind the gate says of itself. */
function claimOf({ credits, error }: IDataObject): 'sufficient' | 'marked' | 'unmarked' {
	const { sufficient } = credits as IDataObject;
	if (sufficient === true) return 'sufficient';
	const isRefused = (error as IDataObject | undefined)?.class === 'configuration';
	return sufficient === false || sufficient === null || isRefused ? 'marked' : 'unmarked';
}

/** How many items pass in a run that lets pass what is covered; `null` for a run that does not. */
function coveredCount({
	needs,
	requiredFor,
	whenInsufficient,
	isRead,
	own,
}: Situation): number | null {
	const isPartly = whenInsufficient === 'passCovered' && requiredFor === 'item';
	if (!isPartly || !isRead || own.credits !== undefined) return null;
	let sum = 0;
	let count = 0;
	for (const need of needs) {
		sum += Math.round(Number(need) * 10);
		if (sum > LEFT_IN_TENTHS) break;
		count += 1;
	}
	return count;
}

describe('the gate', () => {
	it('is open when all that is needed is known to be there, or for what is covered of it, and else no item passes unmarked', async () => {
		const seen = { open: 0, ajar: 0, shut: 0 };
		await fc.assert(
			fc.asyncProperty(situations, async (situation) => {
				const { needs, own, requiredFor, whenInsufficient, isRead, onError } = situation;
				const { items } = await world.runNode(
					{
						provider: 'simulated',
						operation: 'requireCredits',
						requiredCredits: '={{ $json.need }}',
						requiredFor,
						whenInsufficient,
						simulatedRemaining: isRead ? String(LEFT_IN_TENTHS / 10) : 'fail',
					},
					{ input: needs.map((need) => ({ json: { need, ...own } as IDataObject })), onError },
				);
				const needed = neededInTenths(situation);
				const isPossible = whenInsufficient !== 'passCovered' || requiredFor === 'item';
				const isOpen =
					isPossible &&
					isRead &&
					needed !== null &&
					needed <= LEFT_IN_TENTHS &&
					own.credits === undefined;
				const covered = needed === null ? null : coveredCount(situation);
				const count = isOpen ? needs.length : (covered ?? 0);
				seen[isOpen ? 'open' : count > 0 ? 'ajar' : 'shut'] += 1;
				const claims = items('Credits', 0).map(({ json }) => claimOf(json));
				const [first, others] = [claims.slice(0, count), claims.slice(count)];
				expect(first).toEqual(needs.slice(0, count).map(() => 'sufficient'));
				expect(others).toEqual(others.map(() => 'marked'));
			}),
			{ numRuns: 200 },
		);
		expect(Math.min(seen.open, seen.ajar, seen.shut)).toBeGreaterThan(0);
	});
});
