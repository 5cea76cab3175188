import { plainReading, type BalanceReading } from '../../../nodes/Credits/balance/reading';
import {
	isLow,
	evaluateStatus,
	remainingPercent,
	type Status,
	type Threshold,
} from '../../../nodes/Credits/balance/status';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

function left(remaining: number, limit: number | null = null): BalanceReading {
	return { ...plainReading(CREDITS, remaining), limit };
}

const UNLIMITED: BalanceReading = { ...left(0), remaining: null, unlimited: true };
const OFF: Threshold = { value: 0, type: 'amount' };
const amount = (value: number): Threshold => ({ value, type: 'amount' });
const percent = (value: number): Threshold => ({ value, type: 'percent' });

describe('judge', () => {
	describe('without a threshold', () => {
		it.each<[number, Status]>([
			[1, 'ok'],
			[0.001, 'ok'],
			[0, 'depleted'],
			[-0.001, 'overdrawn'],
			[-20, 'overdrawn'],
		])('%d left is %s', (remaining, status) => {
			expect(evaluateStatus(left(remaining), OFF)).toBe(status);
			expect(evaluateStatus(left(remaining), percent(0))).toBe(status);
		});
	});

	describe('against an amount', () => {
		it.each<[number, number, Status]>([
			[501, 500, 'ok'],
			[500, 500, 'low'],
			[499, 500, 'low'],
			[0.3, 0.3, 'low'],
			[0, 500, 'depleted'],
			[-1, 500, 'overdrawn'],
		])('%d left at a threshold of %d is %s', (remaining, threshold, status) => {
			expect(evaluateStatus(left(remaining), amount(threshold))).toBe(status);
		});
	});

	describe('against a percentage of the limit', () => {
		it.each<[number, number, number, Status]>([
			[8, 100, 7, 'ok'],
			[7, 100, 7, 'low'],
			[6, 100, 7, 'low'],
			[29, 100, 29, 'low'],
			[57, 100, 57, 'low'],
			[0.07, 1, 7, 'low'],
			[1.1, 10, 11, 'low'],
			[0.29, 1, 29, 'low'],
			[1.11, 10, 11, 'ok'],
			[1, 3, 33.4, 'low'],
			[1, 3, 33.3, 'ok'],
			[150, 100, 100, 'ok'],
			[100, 100, 100, 'low'],
			[0, 100, 7, 'depleted'],
			[-5, 100, 7, 'overdrawn'],
		])('%d of %d at %d percent is %s', (remaining, limit, threshold, status) => {
			expect(evaluateStatus(left(remaining, limit), percent(threshold))).toBe(status);
		});
	});

	describe('against a percentage without a limit', () => {
		it.each<[number, number | null, Status | null]>([
			[5, null, null],
			[5, 0, null],
			[5, -10, null],
			[0, null, 'depleted'],
			[-5, null, 'overdrawn'],
		])('%d of %j is %j', (remaining, limit, status) => {
			expect(evaluateStatus(left(remaining, limit), percent(10))).toBe(status);
		});
	});

	it.each([OFF, amount(500), percent(10)])('calls an unlimited account unlimited at %j', (line) => {
		expect(evaluateStatus(UNLIMITED, line)).toBe('unlimited');
	});

	it('never counts the credit line', () => {
		expect(evaluateStatus({ ...left(-1), creditLine: 1000 }, OFF)).toBe('overdrawn');
		expect(evaluateStatus({ ...left(5), creditLine: 1000 }, amount(10))).toBe('low');
	});
});

describe('isLow', () => {
	it.each<[Status, boolean | null]>([
		['ok', false],
		['unlimited', false],
		['low', true],
		['depleted', true],
		['overdrawn', true],
		['unknown', null],
	])('of %s is %j', (status, expected) => {
		expect(isLow(status)).toBe(expected);
	});
});

describe('remainingPercent', () => {
	it.each<[number, number | null, number | null]>([
		[7, 100, 7],
		[665, 1000, 66.5],
		[1, 3, 100 / 3],
		[1.1, 10, 11],
		[0.07, 1, 7],
		[0, 100, 0],
		[-20, 100, 0],
		[150, 100, 100],
		[5, null, null],
		[5, 0, null],
		[5, -1, null],
	])('of %d of %j is %j', (remaining, limit, expected) => {
		expect(remainingPercent(left(remaining, limit))).toBe(expected);
	});

	it('of an unlimited account is not known', () => {
		expect(remainingPercent({ ...UNLIMITED, limit: 100 })).toBeNull();
	});
});
