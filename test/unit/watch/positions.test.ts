import type { UnitType } from '../../../nodes/Credits/balance/reading';
import type { ThresholdType } from '../../../nodes/Credits/balance/status';
import {
	amountOfThreshold,
	appliedThreshold,
	positionOf,
	type Measured,
	type Position,
	type ThresholdScale,
} from '../../../nodes/Credits/watch/zone';

const position = (zone: Position['zone'], depth: number, held: number): Position => {
	return { zone, depth, held };
};

const scale = (
	type: ThresholdType,
	values: number[],
	changes: Partial<ThresholdScale> = {},
): ThresholdScale => {
	const thresholds = { type, values };
	return { thresholds, recoverMargin: 10, automaticRefill: 0, base: null, ...changes };
};

const amount = scale('amount', [20, 5]);
const percent = scale('percent', [20, 5]);
const refilled = scale('percent', [20], { automaticRefill: 4 });
const ofTopUp = (base: number | null, values = [20]) => scale('percentOfTopUp', values, { base });

describe('a position', () => {
	const of = (limit: number | null, unitType: UnitType = 'credit'): Measured => {
		return { limit, unitType };
	};
	const unlimited = of(null);
	const money = of(100, 'currency');
	const five = scale('percent', [5]);

	it.each<[string, Position | null, remaining: number, ThresholdScale, Measured]>([
		['recovered', position('recovered', 0, 0), 22, amount, unlimited],
		['between', position('between', 0, 1), 21, amount, unlimited],
		['low', position('low', 1, 1), 20, amount, unlimited],
		['low, at the limit', position('low', 1, 1), 20, amount, of(20)],
		['low, not recovered from the next', position('low', 1, 2), 6, amount, unlimited],
		['low, at the deepest', position('low', 2, 2), 5, amount, unlimited],
		['depleted', position('depleted', 2, 2), 0, amount, unlimited],
		['between by cents', position('between', 0, 1), 22.01, scale('amount', [22]), money],
		['between by points', position('between', 0, 1), 6, five, money],
		['recovered by points', position('recovered', 0, 0), 7, five, money],
		['recovered by refills', position('recovered', 0, 0), 60, refilled, of(200)],
		['between by refills', position('between', 0, 1), 49, refilled, of(200)],
		['unknown without a limit', null, 50, percent, unlimited],
		['unknown with a limit of 0', null, 50, percent, of(0)],
		['recovered without a limit', position('recovered', 0, 0), 3, scale('percent', [0]), unlimited],
		['unknown without a base', null, 50, ofTopUp(null), of(100)],
		['low by the base', position('low', 1, 1), 50, ofTopUp(250), of(100)],
		['above a base of 0', position('recovered', 0, 0), 5, ofTopUp(0), of(100)],
	])('is %s', (_name, wanted, remaining, measuredBy, measured) => {
		expect(positionOf(remaining, measured, measuredBy)).toEqual(wanted);
	});
});

describe('a threshold', () => {
	const measured = { limit: 200, unitType: 'credit' } as const;

	it.each<[ThresholdScale, number | null]>([
		[amount, 20],
		[percent, 40],
		[ofTopUp(50), 10],
		[ofTopUp(null), null],
	])('of 20 on the scale %j comes to %s', (measuredBy, wanted) => {
		expect(amountOfThreshold(20, measured, measuredBy)).toBe(wanted);
	});

	it.each<[ThresholdType, base: number | null, type: ThresholdType, value: number]>([
		['amount', 50, 'amount', 20],
		['percent', 50, 'percent', 20],
		['percentOfTopUp', 50, 'amount', 10],
		['percentOfTopUp', null, 'amount', 0],
	])('of 20, a %s where 100 percent are %s, applies as %s %d', (given, base, type, value) => {
		expect(appliedThreshold({ type: given, value: 20 }, base)).toEqual({ type, value });
	});
});
