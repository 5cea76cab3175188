import type { AccountReading, BalanceReading, Lot } from '../../nodes/Credits/balance/reading';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import { sandboxCredentials } from '../../sandbox/credentials';

const ISO = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** The account's name in an item without a label: that of its credential. */
function credentialNameOf(provider: string): string | undefined {
	return sandboxCredentials.find((credential) => credential.provider === provider)?.name;
}

/**
 * The items that a reading must become without a threshold. Written independently of the
 * node's own functions.
 */
export function expectedItems(record: RemoteProvider, { accountId, balances }: AccountReading) {
	return balances.map((reading) => {
		const { licenseEndsAt, estimatedSpendableNow, ...fields } = reading;
		const account = accountId ?? credentialNameOf(record.name);
		const status = statusOf(reading, balances);
		const isLow = status === 'depleted' || status === 'overdrawn';
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
			remainingPercent: percentOf(reading),
			status,
			isLow,
			lots: inOrderOfExpiry(reading.lots),
			...nextExpiryOf(reading.lots),
			topUpUrl: record.topUpUrl,
			summary: [
				`${accountId === null ? record.displayName : `${record.displayName} – ${account}`}: ${amountOf(reading, balances.length > 1)}`,
				isLow ? `, ${status}` : '',
				status === 'notIncluded' ? ', not included in the plan' : '',
				isLow && record.topUpUrl !== null ? `. Top up: ${record.topUpUrl}` : '',
			].join(''),
			retrievedAt: ISO,
		};
	});
}

/** The item of an account that could not be read, without its `error`. */
export function unknownItem(record: RemoteProvider, message: string) {
	const account = credentialNameOf(record.name);
	const [first, second] = record.balances;
	const { balance, unit, unitType } =
		second === undefined ? first : { balance: null, unit: null, unitType: null };
	return {
		...{ provider: record.name, providerName: record.displayName, account, accountId: null },
		...{ balance, unit, unitType, remaining: null, used: null, limit: null, creditLine: null },
		...{ remainingPercent: null, unlimited: null, status: 'unknown', isLow: null },
		...{ lots: [], nextExpiryAt: null, nextExpiryAmount: null, resetsAt: null, details: {} },
		topUpUrl: record.topUpUrl,
		// The credential has its default name from n8n.
		summary: `${record.displayName}: balance unknown. ${message}`,
		derived: [],
		retrievedAt: ISO,
	};
}

function statusOf(reading: BalanceReading, [headline, ...others]: readonly BalanceReading[]) {
	const { remaining, limit, used } = reading;
	if (remaining === null) return 'unlimited';
	const isWithoutAnything = remaining === 0 && limit === 0 && (used === null || used === 0);
	const isAnyHeld = [headline, ...others].some(
		(each) => each?.unlimited || Number(each?.remaining) > 0,
	);
	if (reading !== headline && isWithoutAnything && isAnyHeld) return 'notIncluded';
	if (remaining < 0) return 'overdrawn';
	return remaining === 0 ? 'depleted' : 'ok';
}

function percentOf({ remaining, limit }: BalanceReading): unknown {
	if (remaining === null || limit === null || limit <= 0) return null;
	return expect.closeTo(Math.min(100, Math.max(0, (remaining / limit) * 100)), 9);
}

/** `12.5 USD left`, `1 batch credit left`, `unlimited characters`. */
function amountOf({ remaining, balance, unit }: BalanceReading, isOneOfSeveral: boolean): string {
	const isMoney = /^[A-Z]{3}$/.test(unit);
	// Money is not named by its balance, nor credits by "credits": that comes after the amount.
	const isBehind = isMoney || balance === `${unit}s` || balance === unit;
	const named = isOneOfSeveral && !isBehind ? `${balance} ${unit}` : unit;
	const place = isOneOfSeveral && isBehind ? ` (${balance})` : '';
	const isInvariable = remaining === 1 || isMoney || /(?:s|percent|kwh)$/.test(unit);
	const counted = isInvariable ? named : `${named}${/ch$/.test(named) ? 'es' : 's'}`;
	if (remaining === null) return `unlimited ${counted}${place}`;
	return `${remaining.toLocaleString('en-US', { maximumFractionDigits: 20 })} ${counted} left${place}`;
}

/** ISO 8601 in UTC sorts as text; lots that never expire come last. */
function inOrderOfExpiry(lots: readonly Lot[]): Lot[] {
	const latest = '~';
	return [...lots].sort(({ expiresAt: one }, { expiresAt: other }) =>
		(one ?? latest) < (other ?? latest) ? -1 : Number(one !== other),
	);
}

function nextExpiryOf(lots: readonly Lot[]) {
	const now = new Date().toISOString();
	const upcoming = inOrderOfExpiry(lots).filter(
		({ expiresAt, remaining }) => remaining > 0 && expiresAt !== null && expiresAt > now,
	);
	const nextExpiryAt = upcoming[0]?.expiresAt ?? null;
	const amount = upcoming
		.filter(({ expiresAt }) => expiresAt === nextExpiryAt)
		.reduce((sum, { remaining }) => sum + remaining, 0);
	return { nextExpiryAt, nextExpiryAmount: nextExpiryAt && expect.closeTo(amount, 9) };
}
