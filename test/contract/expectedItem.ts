import type { BalanceReading, Lot } from '../../nodes/Credits/balance/reading';
import { credentialFor } from '../../sandbox/credentials';
import type { ProviderFixture } from '../../sandbox/fixture';

const ISO = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** The item that a reading has to become without a threshold. Written down anew, and not with the node's own functions. */
export function expectedItem(
	fixture: ProviderFixture,
	reading: BalanceReading,
	accountId: string | null,
) {
	const { record } = fixture;
	const { licenseEndsAt, estimatedSpendableNow, ...fields } = reading;
	const { remaining, limit } = fields;
	// Without a label an account is called by its id, or as its credential.
	const account = accountId ?? credentialFor(fixture).name;
	const status = statusOf(reading);
	const isLow = status === 'depleted' || status === 'overdrawn';
	const isNamed = record.balances.length > 1 ? `${reading.balance} ` : '';
	const amount =
		remaining === null
			? 'unlimited'
			: remaining.toLocaleString('en-US', { maximumFractionDigits: 20 });
	return {
		provider: record.name,
		providerName: record.displayName,
		account,
		accountId,
		...fields,
		details: {
			...fields.details,
			...(licenseEndsAt !== null && { licenseEndsAt }),
			...(estimatedSpendableNow !== null && { estimatedSpendableNow }),
		},
		remainingPercent: percentOf(remaining, limit),
		status,
		isLow,
		lots: inOrderOfExpiry(reading.lots),
		...nextExpiryOf(reading.lots),
		topUpUrl: record.topUpUrl,
		summary: [
			`${record.displayName} – ${account}: ${amount} ${isNamed}${unitBehind(remaining, reading.unit)}`,
			remaining === null ? '' : ' left',
			isLow ? `, ${status}` : '',
			isLow && record.topUpUrl !== null ? `. Top up: ${record.topUpUrl}` : '',
		].join(''),
		retrievedAt: ISO,
	};
}

/** The item of a balance that could not be read, without its `error`. */
export function unknownItem(fixture: ProviderFixture, message: string) {
	const { record } = fixture;
	const account = credentialFor(fixture).name;
	const [first, second] = record.balances;
	const isOnly = second === undefined;
	return {
		provider: record.name,
		providerName: record.displayName,
		account,
		accountId: null,
		balance: isOnly ? first.balance : null,
		unit: isOnly ? first.unit : null,
		unitType: isOnly ? first.unitType : null,
		remaining: null,
		used: null,
		limit: null,
		creditLine: null,
		remainingPercent: null,
		unlimited: null,
		status: 'unknown',
		isLow: null,
		lots: [],
		nextExpiryAt: null,
		nextExpiryAmount: null,
		resetsAt: null,
		details: {},
		topUpUrl: record.topUpUrl,
		summary: `${record.displayName} – ${account}: balance unknown. ${message}`,
		derived: [],
		retrievedAt: ISO,
	};
}

/** A currency code stays as it is, whatever the amount. */
function unitBehind(amount: number | null, unit: string): string {
	const isCode = unit.length === 3 && unit === unit.toUpperCase();
	return isCode || amount === 1 || unit.endsWith('s') ? unit : `${unit}s`;
}

/** Within 0 and 100; the last digits of a division are nobody's concern. */
function percentOf(remaining: number | null, limit: number | null): unknown {
	if (remaining === null || limit === null || limit <= 0) return null;
	return expect.closeTo(Math.min(100, Math.max(0, (remaining / limit) * 100)), 9);
}

function statusOf({ remaining }: BalanceReading): string {
	if (remaining === null) return 'unlimited';
	if (remaining < 0) return 'overdrawn';
	return remaining === 0 ? 'depleted' : 'ok';
}

/** ISO 8601 in UTC sorts as text; what never expires comes last. */
function inOrderOfExpiry(lots: readonly Lot[]): Lot[] {
	const expiring = lots.filter(({ expiresAt }) => expiresAt !== null);
	const lasting = lots.filter(({ expiresAt }) => expiresAt === null);
	return [
		...expiring.sort((first, second) =>
			String(first.expiresAt).localeCompare(String(second.expiresAt)),
		),
		...lasting,
	];
}

function nextExpiryOf(lots: readonly Lot[]) {
	const now = new Date().toISOString();
	const upcoming = inOrderOfExpiry(lots).filter(
		({ expiresAt, remaining }) => remaining > 0 && expiresAt !== null && expiresAt > now,
	);
	const nextExpiryAt = upcoming[0]?.expiresAt ?? null;
	const amounts = upcoming
		.filter(({ expiresAt }) => expiresAt === nextExpiryAt)
		.map(({ remaining }) => remaining);
	return {
		nextExpiryAt,
		nextExpiryAmount: nextExpiryAt === null ? null : sumOf(amounts),
	};
}

/** Without the digits that adding doubles leaves far behind the point. */
function sumOf(amounts: readonly number[]): number {
	return Number(amounts.reduce((sum, next) => sum + next, 0).toFixed(10));
}
