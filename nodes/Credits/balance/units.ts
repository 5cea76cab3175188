import type { UnitType } from './reading';

const UNIT_TYPES: ReadonlySet<string> = new Set<UnitType>([
	'credit',
	'request',
	'character',
	'token',
	'message',
	'second',
	'byte',
]);

/** The smallest amount that matters in a unit: a cent for money, 1 for everything else. */
export function precisionOf(unitType: UnitType): number {
	return unitType === 'currency' ? 0.01 : 1;
}

/** The unit type of a unit that a user typed: three capital letters are money. */
export function unitTypeOf(unit: string): UnitType {
	if (/^[A-Z]{3}$/.test(unit)) return 'currency';
	return UNIT_TYPES.has(unit) ? (unit as UnitType) : 'other';
}
