import { byExpiry, nextExpiry, withDistinctIds } from '../../../nodes/Credits/balance/lots';
import type { Lot } from '../../../nodes/Credits/balance/reading';
import { deepFreeze } from '../../contract/deepFreeze';

const NOW = Date.parse('2027-01-01T00:00:00.000Z');

function lot(id: string, remaining: number, expiresAt: string | null): Lot {
	return { id, label: null, granted: null, remaining, startsAt: null, expiresAt, details: {} };
}

const YESTERDAY = '2026-12-31T00:00:00.000Z';
const THIS_INSTANT = '2027-01-01T00:00:00.000Z';
const TOMORROW = '2027-01-02T00:00:00.000Z';
const NEXT_YEAR = '2028-01-01T00:00:00.000Z';

describe('byExpiry', () => {
	it('puts the soonest first and the never-expiring last, keeping the order of equals', () => {
		const lots = deepFreeze([
			lot('never 1', 1, null),
			lot('next year', 1, NEXT_YEAR),
			lot('tomorrow 1', 1, TOMORROW),
			lot('never 2', 1, null),
			lot('yesterday', 1, YESTERDAY),
			lot('tomorrow 2', 1, TOMORROW),
		]);
		expect(byExpiry(lots).map(({ id }) => id)).toEqual([
			'yesterday',
			'tomorrow 1',
			'tomorrow 2',
			'next year',
			'never 1',
			'never 2',
		]);
	});
});

describe('nextExpiry', () => {
	const none = { nextExpiryAt: null, nextExpiryAmount: null };

	it.each<[string, Lot[], ReturnType<typeof nextExpiry>]>([
		['no lots', [], none],
		['a lot that never expires', [lot('a', 5, null)], none],
		['an empty lot', [lot('a', 0, TOMORROW)], none],
		['a lot in debt', [lot('a', -5, TOMORROW)], none],
		['a lot that has expired', [lot('a', 5, YESTERDAY)], none],
		['a lot that expires this instant', [lot('a', 5, THIS_INSTANT)], none],
		['one lot', [lot('a', 5, TOMORROW)], { nextExpiryAt: TOMORROW, nextExpiryAmount: 5 }],
		[
			'an empty lot before a full one',
			[lot('a', 0, TOMORROW), lot('b', 7, NEXT_YEAR)],
			{ nextExpiryAt: NEXT_YEAR, nextExpiryAmount: 7 },
		],
		[
			'lots in any order, two of which share the instant',
			[lot('a', 7, NEXT_YEAR), lot('b', 0.1, TOMORROW), lot('c', 9, null), lot('d', 0.2, TOMORROW)],
			{ nextExpiryAt: TOMORROW, nextExpiryAmount: 0.3 },
		],
	])('of %s', (_, lots, expected) => {
		expect(nextExpiry(deepFreeze(lots), NOW)).toEqual(expected);
	});
});

describe('withDistinctIds', () => {
	it('numbers the later ones of several with one id, past ids that are taken', () => {
		const lots = deepFreeze(['a', 'b', 'a', 'a#2', 'a'].map((id, index) => lot(id, index, null)));
		expect(withDistinctIds(lots)).toEqual(
			['a', 'b', 'a#2', 'a#2#2', 'a#3'].map((id, index) => lot(id, index, null)),
		);
	});
});
