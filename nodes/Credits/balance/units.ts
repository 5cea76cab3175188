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

/** What a unit that somebody typed counts: three capitals are money. */
export function unitTypeOf(unit: string): UnitType {
	if (/^[A-Z]{3}$/.test(unit)) return 'currency';
	return UNIT_TYPES.has(unit) ? (unit as UnitType) : 'other';
}
