import { plainReading, type BalanceReading } from '../../../nodes/Credits/balance/reading';
import {
	isLow,
	evaluateStatus,
	evaluateStatusWithin,
	remainingPercent,
	type Status,
	type Threshold,
} from '../../../nodes/Credits/balance/status';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

function left(remaining: number, limit: number | null = null): BalanceReading {
	return { ...plainReading(CREDITS, remaining), limit };
}

const UNLIMITED: BalanceReading = { ...left(0), remaining: null, unlimited: true };
const amount = (value: number): Threshold => ({ value, type: 'amount' });
const percent = (value: number): Threshold => ({ value, type: 'percent' });
const OFF = amount(0);

describe('evaluateStatus', () => {
	it.each<[remaining: number, threshold: number, status: Status]>([
		[0.001, 0, 'ok'],
		[0, 0, 'depleted'],
		[-0.001, 0, 'overdrawn'],
		[501, 500, 'ok'],
		[500, 500, 'low'],
		[0.3, 0.3, 'low'],
		[0, 500, 'depleted'],
		[-1, 500, 'overdrawn'],
	])('%d left at a threshold of %d is %s', (remaining, threshold, status) => {
		expect(evaluateStatus(left(remaining), amount(threshold))).toBe(status);
	});

	it.each<[remaining: number, limit: number | null, threshold: number, status: Status | null]>([
		[5, null, 0, 'ok'],
		[8, 100, 7, 'ok'],
		[7, 100, 7, 'low'],
		[29, 100, 29, 'low'],
		[0.07, 1, 7, 'low'],
		[1.1, 10, 11, 'low'],
		[1.11, 10, 11, 'ok'],
		[1, 3, 33.4, 'low'],
		[1, 3, 33.3, 'ok'],
		[150, 100, 100, 'ok'],
		[0, 100, 7, 'depleted'],
		[-5, 100, 7, 'overdrawn'],
		[5, null, 10, null],
		[5, 0, 10, null],
		[0, null, 10, 'depleted'],
		[-5, null, 10, 'overdrawn'],
	])('%d of %j at %d percent is %s', (remaining, limit, threshold, status) => {
		expect(evaluateStatus(left(remaining, limit), percent(threshold))).toBe(status);
	});

	it.each([OFF, amount(500), percent(10)])('an unlimited account is unlimited at %j', (line) => {
		expect(evaluateStatus(UNLIMITED, line)).toBe('unlimited');
	});

	it('never counts the credit line', () => {
		expect(evaluateStatus({ ...left(-1), creditLine: 1000 }, OFF)).toBe('overdrawn');
		expect(evaluateStatus({ ...left(5), creditLine: 1000 }, amount(10))).toBe('low');
	});
});

describe('evaluateStatusWithin', () => {
	const pool = { ...left(0, 0), balance: 'simple', used: 0 };
	const full = left(500);

	type Row = [
		name: string,
		balance: BalanceReading,
		others: [BalanceReading, ...BalanceReading[]],
		status: Status,
		settings?: { hasHeld?: boolean; threshold?: Threshold },
	];
	it.each<Row>([
		['0 of 0 beside a full balance', pool, [full], 'notIncluded'],
		['0 of 0 with unknown use', { ...pool, used: null }, [full], 'notIncluded'],
		['0 of 0 beside an unlimited balance', pool, [UNLIMITED], 'notIncluded'],
		['0 of 0 beside an empty and a full one', pool, [left(0), full], 'notIncluded'],
		['0 of 0 under a percent threshold', pool, [full], 'notIncluded', { threshold: percent(10) }],
		['0 of 0 that has held something', pool, [full], 'depleted', { hasHeld: true }],
		['0 of 0 with something used', { ...pool, used: 3 }, [full], 'depleted'],
		['0 of 10', left(0, 10), [full], 'depleted'],
		['0 without a limit', left(0), [full], 'depleted'],
		['0 of 0 beside an empty balance', pool, [left(0)], 'depleted'],
		['an overdrawn pool', left(-1, 0), [full], 'overdrawn'],
	])('among the others of its account: %s', (_, balance, others, status, settings = {}) => {
		const account = { accountId: null, balances: [...others, balance] as typeof others };
		const { threshold = OFF, hasHeld = false } = settings;
		expect(evaluateStatusWithin(account, balance, threshold, hasHeld)).toBe(status);
	});

	it('the headline balance is depleted whatever the others hold', () => {
		const headline = left(0, 0);
		const balances: [BalanceReading, BalanceReading] = [headline, left(5)];
		const account = { accountId: null, balances };
		expect(evaluateStatusWithin(account, headline, OFF, false)).toBe('depleted');
	});
});

// A record, so that a new status has to be listed here.
const LOW: Record<Status, boolean | null> = {
	ok: false,
	unlimited: false,
	low: true,
	depleted: true,
	overdrawn: true,
	notIncluded: false,
	unknown: null,
};
it.each(Object.entries(LOW) as [Status, boolean | null][])('isLow of %s is %j', (status, low) => {
	expect(isLow(status)).toBe(low);
});

it.each<[balance: BalanceReading, expected: number | null]>([
	[left(7, 100), 7],
	[left(1, 3), 100 / 3],
	[left(1.1, 10), 11],
	[left(0, 100), 0],
	[left(-20, 100), 0],
	[left(150, 100), 100],
	[left(5, null), null],
	[left(5, 0), null],
	[left(5, -1), null],
	[{ ...UNLIMITED, limit: 100 }, null],
])('remainingPercent of %j is %j', (balance, expected) => {
	expect(remainingPercent(balance)).toBe(expected);
});
