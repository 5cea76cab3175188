import type {
	AccountReading,
	BalanceReading,
	DetailValue,
} from '../../../nodes/Credits/balance/reading';
import type { RemoteProvider } from '../../../nodes/Credits/providers/contract';

/** A number in a reading. */
export interface ReadNumber {
	/** `credits remaining`, `credits lots.0.granted`, … */
	place: string;
	/** Name of its balance. */
	balance: string;
	value: number;
	/** Whether the record declares it as computed. */
	isDerived: boolean;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Every number of a reading. */
export function numbersOf({ balances }: AccountReading): ReadNumber[] {
	return balances.flatMap((reading) => {
		const { balance, derived } = reading;
		return entriesOf(reading).flatMap(([name, derivedAs, value]) =>
			typeof value === 'number'
				? [{ place: `${balance} ${name}`, balance, value, isDerived: derived.includes(derivedAs) }]
				: [],
		);
	});
}

/** The numbers of a reading by their places, without those that a record only passes on. */
export function amountsOf(reading: AccountReading): Map<string, number> {
	const amounts = numbersOf(reading).filter(
		({ place }) => !/ details\.| lots\.\d+\.details\./.test(place),
	);
	return new Map(amounts.map(({ place, value }) => [place, value]));
}

/** Complaints about a reading, whatever the answers were. */
export function readingComplaints(record: RemoteProvider, reading: AccountReading): string[] {
	const names = reading.balances.map(({ balance }) => balance);
	return [
		...repeated(names).map((name) => `two balances are named ${name}`),
		...reading.balances.flatMap((balance) =>
			[
				...unitComplaints(record, balance),
				...amountComplaints(balance),
				...instantComplaints(balance),
				...lotComplaints(balance),
				...derivedComplaints(balance),
			].map((complaint) => `${balance.balance}: ${complaint}`),
		),
		...numbersOf(reading).flatMap(({ place, value }) =>
			Number.isFinite(value) && !Object.is(value, -0)
				? []
				: [`${place} is ${value === 0 ? '-0' : value}`],
		),
	];
}

function repeated(names: readonly string[]): string[] {
	return names.filter((name, index) => names.indexOf(name) !== index);
}

function unitComplaints(
	{ balances, hasOpenBalances }: RemoteProvider,
	{ balance, unit, unitType }: BalanceReading,
): string[] {
	const declared = balances.find((entry) => entry.balance === balance);
	if (declared === undefined && hasOpenBalances !== true) return ['its name is not declared'];
	if (declared !== undefined && declared.unit !== null) {
		const isDeclared = unit === declared.unit && unitType === declared.unitType;
		return isDeclared ? [] : [`its unit is ${unit} (${unitType}), which is not declared`];
	}
	const isReadable =
		unitType === 'currency' ? CURRENCIES.has(unit) : /^[a-z][a-z0-9 -]*$/.test(unit);
	return isReadable ? [] : [`its unit '${unit}' is not a ${unitType}`];
}

function amountComplaints(reading: BalanceReading): string[] {
	const { remaining, used, limit, unlimited } = reading;
	if (unlimited) {
		return remaining === null && limit === null
			? []
			: ['it is unlimited and says how much is left'];
	}
	if (remaining === null) return ['nothing is left and nothing is unlimited'];
	if (used === null || limit === null) return [];
	// Each of the three may be rounded to its own last decimal.
	const gap = Math.abs(limit - used - remaining);
	const step = Math.max(...[remaining, used, limit].map(lastDecimal));
	return gap <= step * 1.01 ? [] : [`${limit} − ${used} is not ${remaining}`];
}

/** 0.01 for 12.34, 1e-7 for 1e-7; nearly 0 for a whole number, which is not rounded. */
function lastDecimal(amount: number): number {
	const [, decimals = '', exponent = '0'] = /(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(amount)) ?? [];
	const places = decimals.length + Number(exponent);
	return places === 0 ? Number.EPSILON * Math.abs(amount) : 10 ** -places;
}

function instantComplaints({ resetsAt, licenseEndsAt, lots }: BalanceReading): string[] {
	return [resetsAt, licenseEndsAt, ...lots.flatMap((lot) => [lot.startsAt, lot.expiresAt])]
		.filter((instant) => instant !== null)
		.filter((text) => !INSTANT.test(text) || new Date(text).toISOString() !== text)
		.map((text) => `'${text}' is not a time in UTC`);
}

function lotComplaints({ lots, details }: BalanceReading): string[] {
	const ids = lots.map(({ id }) => id);
	return [
		...repeated(ids).map(() => 'two lots have one id'),
		...(ids.includes('') ? ['a lot has an empty id'] : []),
		...[details, ...lots.map((lot) => lot.details)]
			.flatMap((entries) => Object.entries(entries))
			.flatMap(([name, value]) => (isFlat(value) ? [] : [`details.${name} is not flat`])),
	];
}

function isFlat(value: DetailValue): boolean {
	if (Array.isArray(value)) return value.every((entry) => typeof entry === 'string');
	return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function derivedComplaints(reading: BalanceReading): string[] {
	const { derived } = reading;
	const known = entriesOf(reading).filter(([, , value]) => value !== null && value !== undefined);
	const there = new Set(known.map(([, derivedAs]) => derivedAs));
	return [
		...derived
			.filter((name) => !there.has(name))
			.map((name) => `'${name}' is said to be derived and is not there`),
		...repeated(derived).map((name) => `'${name}' stands twice in derived`),
	];
}

/** A value in a reading: its name there, its name in `derived`, and the value. */
type Entry = readonly [name: string, derivedAs: string, value: unknown];

function entriesOf(reading: BalanceReading): Entry[] {
	const { remaining, used, limit, creditLine, resetsAt, lots } = reading;
	const { licenseEndsAt, estimatedSpendableNow, details } = reading;
	const entries = (values: object, place = '', derivedIn = place): Entry[] =>
		Object.entries(values).map(([name, value]) => [place + name, derivedIn + name, value]);
	return [
		...entries({ remaining, used, limit, creditLine, resetsAt }),
		// Published among the details.
		...entries({ licenseEndsAt, estimatedSpendableNow }, '', 'details.'),
		...entries(details, 'details.'),
		...lots.flatMap(({ details: ofLot, ...lot }, index) => [
			...entries(lot, `lots.${index}.`, 'lots.'),
			...entries(ofLot, `lots.${index}.details.`, 'lots.details.'),
		]),
	];
}
