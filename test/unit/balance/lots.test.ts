import { byExpiry, nextExpiry, withDistinctIds } from '../../../nodes/Credits/balance/lots';
import type { Lot } from '../../../nodes/Credits/balance/reading';
import { deepFreeze } from '../../contract/deepFreeze';

const YESTERDAY = '2026-12-31T00:00:00.000Z';
const NOW = '2027-01-01T00:00:00.000Z';
const TOMORROW = '2027-01-02T00:00:00.000Z';
const NEXT_YEAR = '2028-01-01T00:00:00.000Z';

type LotFacts = [remaining: number, expiresAt?: string | null, id?: string];

const lotsOf = (...facts: LotFacts[]): Lot[] =>
	deepFreeze(
		facts.map(([remaining, expiresAt = null, id = 'a']) => {
			return { id, label: null, granted: null, remaining, startsAt: null, expiresAt, details: {} };
		}),
	);

it('byExpiry: the soonest first, never-expiring ones last, equal ones in their order', () => {
	const times = [null, NEXT_YEAR, TOMORROW, null, YESTERDAY, TOMORROW];
	const lots = lotsOf(...times.map((time, index): LotFacts => [index, time]));
	expect(byExpiry(lots).map(({ remaining }) => remaining)).toEqual([4, 2, 5, 1, 0, 3]);
});

it.each<[name: string, lots: LotFacts[], at?: string | null, amount?: number | null]>([
	['no lots', []],
	['a lot that never expires', [[5]]],
	['an empty lot', [[0, TOMORROW]]],
	['a lot in debt', [[-5, TOMORROW]]],
	['a lot that has expired', [[5, YESTERDAY]]],
	['a lot that expires this instant', [[5, NOW]]],
	['one lot', [[5, TOMORROW]], TOMORROW, 5],
	[
		'an empty lot before a full one',
		[
			[0, TOMORROW],
			[7, NEXT_YEAR],
		],
		NEXT_YEAR,
		7,
	],
	['two of one instant', [[7, NEXT_YEAR], [0.1, TOMORROW], [9], [0.2, TOMORROW]], TOMORROW, 0.3],
])('nextExpiry of %s', (_, lots, nextExpiryAt = null, nextExpiryAmount = null) => {
	const expected = { nextExpiryAt, nextExpiryAmount };
	expect(nextExpiry(lotsOf(...lots), Date.parse(NOW))).toEqual(expected);
});

it('withDistinctIds numbers the later ones of several with one id, past ids that are taken', () => {
	const named = (...ids: string[]) =>
		lotsOf(...ids.map((id, index): LotFacts => [index, null, id]));
	const lots = withDistinctIds(named('a', 'b', 'a', 'a#2', 'a'));
	expect(lots).toEqual(named('a', 'b', 'a#2', 'a#2#2', 'a#3'));
});
