import { isUtf8 } from 'node:buffer';

import type { AccountReading, BalanceReading } from '../../nodes/Credits/balance/reading';
import type { ProviderFixture } from '../../sandbox/fixture';

/** What a body says, read without anything of the node. */
export type Said = { json: unknown } | null;

type Path = ReadonlyArray<string | number>;

/** Reads a body as any JSON parser would. @returns `null` when it is no JSON */
export function readIndependently(body: Buffer): Said {
	if (!isUtf8(body)) return null;
	try {
		return { json: JSON.parse(body.toString().replace(/^\ufeff/, '')) as unknown };
	} catch {
		return null;
	}
}

/** What in a reading does not stand in the body. */
export function inventedIn(
	{ balances }: AccountReading,
	said: Said,
	fixture: ProviderFixture,
): string[] {
	if (said === null || !isObject(said.json)) return ['read from what is no JSON object'];
	const { json } = said;
	const names = balances.map(({ balance }) => balance);
	const documented = fixture.record.balances.map(({ balance }) => balance);
	if (names.join() !== documented.join()) return [`balances: ${names.join()}`];
	return [
		...balances.flatMap((balance, index) =>
			inventedAmount(balance, valueAtFirst(json, fixture.balancePaths[index] ?? []), json, fixture),
		),
		...inventedLots(balances[0], json, fixture),
		...balances.flatMap((balance) => inventedBeside(balance, json)),
	];
}

/** The amount has to be the one at the documented place, and a 0 has to be written there. */
function inventedAmount(
	{ remaining, unlimited }: BalanceReading,
	value: unknown,
	json: object,
	{ saysUnlimited }: ProviderFixture,
): string[] {
	if (remaining === null) {
		return unlimited && saysUnlimited?.(json, value)
			? []
			: [`unlimited although ${shown(value)} stands there`];
	}
	const amount = amountIn(value);
	if (amount === null) return [`${remaining} although ${shown(value)} stands there`];
	if (remaining === 0 && !isWrittenZero(value)) return [`0 although ${shown(value)} stands there`];
	return remaining === amount ? [] : [`${remaining} although ${shown(value)} stands there`];
}

/** Lot for lot what the documented list says. */
function inventedLots({ lots }: BalanceReading, json: object, fixture: ProviderFixture): string[] {
	const place = listOf(fixture);
	if (place === null) return lots.length === 0 ? [] : ['lots although none are documented'];
	const list = valueAt(json, place.list);
	if (!Array.isArray(list)) return [`lots although ${shown(list)} stands there`];
	if (list.length !== lots.length) return [`${lots.length} lots of ${list.length}`];
	return lots.flatMap(({ id, remaining }, index) => {
		const value = valueAt(list[index], place.field);
		const isSaid = amountIn(value) === remaining && (remaining !== 0 || isWrittenZero(value));
		return [
			...(isSaid ? [] : [`a lot of ${remaining} although ${shown(value)} stands there`]),
			...(id === '' ? ['a lot without an id'] : []),
		];
	});
}

/** The list of lots, and the amount within each, by the paths that the fixture documents. */
function listOf({ amountPaths }: ProviderFixture): { list: Path; field: Path } | null {
	const path = amountPaths.find((steps) => steps.some((step) => typeof step === 'number'));
	if (path === undefined) return null;
	const at = path.findIndex((step) => typeof step === 'number');
	return { list: path.slice(0, at), field: path.slice(at + 1) };
}

/** What stands beside the amount is somewhere in the body too, unless it is said to be computed. */
function inventedBeside(balance: BalanceReading, json: object): string[] {
	const { used, limit, creditLine, remaining, derived, lots } = balance;
	const beside = [
		used,
		creditLine,
		...(derived.includes('limit') ? [] : [limit]),
		...lots.map(({ granted }) => granted),
	].filter((amount) => amount !== null);
	const written = beside.length === 0 ? new Set<number>() : amountsIn(json);
	const unfounded = beside.filter((amount) => !written.has(amount));
	const isBalanced =
		limit === null || used === null || remaining === null || isSum(limit, used, remaining);
	return [
		...unfounded.map((amount) => `${amount} stands nowhere`),
		...(isBalanced ? [] : [`${limit} − ${used} is not ${remaining}`]),
	];
}

/** Whether the sum is right to the last digit that the larger part has. */
function isSum(sum: number, first: number, second: number): boolean {
	const tolerance = Math.max(Math.abs(first), Math.abs(second)) * Number.EPSILON * 2;
	return Math.abs(sum - (first + second)) <= tolerance;
}

/** An amount as the contract has it: a number, or a plain decimal text, that a double holds exactly enough. */
function amountIn(value: unknown): number | null {
	const isText = typeof value === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(value);
	const amount = isText ? parseFloat(value) : value;
	if (typeof amount !== 'number' || !Number.isFinite(amount)) return null;
	if (amount > Number.MAX_SAFE_INTEGER || amount < Number.MIN_SAFE_INTEGER) return null;
	// There is no minus nothing.
	return amount === 0 ? 0 : amount;
}

function isWrittenZero(value: unknown): boolean {
	return value === 0 || (typeof value === 'string' && /^-?0+(\.0+)?$/.test(value));
}

/** Every amount in a body, wherever it stands. */
function amountsIn(json: unknown, found = new Set<number>()): Set<number> {
	const amount = amountIn(json);
	if (amount !== null) found.add(amount);
	if (typeof json === 'object' && json !== null) {
		for (const inner of Object.values(json)) amountsIn(inner, found);
	}
	return found;
}

function valueAtFirst(json: unknown, paths: readonly Path[]): unknown {
	return paths.map((path) => valueAt(json, path)).find((value) => value !== undefined);
}

/** What stands at a path; names that every object has by itself do not count. */
function valueAt(json: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, step)
				? (value as Record<string | number, unknown>)[step]
				: undefined,
		json,
	);
}

function isObject(json: unknown): json is object {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function shown(value: unknown): string {
	return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
