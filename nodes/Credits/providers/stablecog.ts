import { addAmounts } from '../balance/amounts';
import { readInstant } from '../balance/dates';
import { byExpiry } from '../balance/lots';
import {
	isRecord,
	readAmount,
	readText,
	requireAmount,
	requireRecords,
	type JsonRecord,
} from '../balance/readers';
import { plainReading, type BalanceReading, type Details, type Lot } from '../balance/reading';
import { DAY_MS } from '../balance/time';
import type { RemoteProvider } from './provider';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** The server's way of saying that a lot never expires. */
const NEVER = '2100-01-01T05:00:00.000Z';

/** Months are 28 to 31 days long; a day on either side for clock changes and rounding. */
const MONTH_MS = { shortest: 27 * DAY_MS, longest: 32 * DAY_MS };

/** Stablecog: a total, and the lots it consists of. */
export const stablecog = {
	kind: 'remote',
	name: 'stablecog',
	displayName: 'Stablecog',
	docsUrl: 'https://stablecog.com/docs/v1/api-reference/credits',
	topUpUrl: 'https://stablecog.com/pricing',
	credential: {
		type: 'stablecogCreditsApi',
		secretField: 'apiKey',
		secretName: 'API Key',
		keysUrl: 'https://stablecog.com/account/api-keys',
	},
	balances: [CREDITS],
	offers: { used: false, limit: false, lots: true, resetsAt: false },
	// The free lot gets as much every 12 hours.
	automaticRefill: 10,

	request: () => ({ method: 'GET', url: 'https://api.stablecog.com/v1/credits' }),

	recogniseFailure({ body }) {
		const words = isRecord(body) ? readText(body.error) : null;
		return words === null ? null : { words };
	},

	parse(body) {
		const remaining = requireAmount(body.total_remaining_credits, 'total_remaining_credits');
		const lots = requireRecords(body.credits, 'credits').map(readLot);
		const reading: BalanceReading = { ...plainReading(CREDITS, remaining), lots };
		if (lots.some((lot) => lot.granted !== null)) reading.derived.push('lots.granted');
		const notYetSpendable = sumOfLaterMonths(lots);
		if (notYetSpendable > 0) {
			reading.estimatedSpendableNow = addAmounts([remaining, -notYetSpendable]);
			reading.derived.push('details.estimatedSpendableNow');
		}
		return { accountId: null, balances: [reading] };
	},

	notes: [
		'An annual plan creates twelve monthly lots at once, and the answer counts them all although each becomes spendable in its own month. Right after an annual purchase `remaining` can therefore be about twelve times what can be spent today. `details.estimatedSpendableNow` is the estimate without the later months: of several lots of one type whose expiries lie about a month apart, only the soonest counts. It is there only when such a series is. Require Credits compares `remaining`, and adds a hint when the estimate is below what is required.',
		'`lots.granted` is the usual size of a lot of this type, not what this lot held at first: the free lot is refilled by 10 every 12 hours and can hold more.',
		'Expired lots are not in the answer; empty ones are. A lot that never expires has `expiresAt: null`.',
		'No total is documented, so `limit` and `used` are empty.',
		'A banned IP address is answered with 401 like a wrong key.',
	],
	details: {
		estimatedSpendableNow:
			'Estimate of what can be spent today, when monthly lots of an annual plan are listed.',
		'lot typeId': "Id of the lot's type.",
		'lot description': "What the lot's type is described as.",
	},
	evidence: [
		{
			kind: 'documented',
			fact: 'Endpoint, bearer key, total and lots with their types; the error bodies',
			source: 'https://stablecog.com/docs/v1/api-reference/credits',
			checked: '2026-11-21',
		},
		{
			kind: 'documented',
			fact: 'The date that means "never", the refill of the free lot, monthly lots of annual plans',
			source: "Stablecog's open-source server",
			checked: '2026-11-21',
		},
	],
} as const satisfies RemoteProvider;

function readLot(entry: JsonRecord, index: number): Lot {
	const type = isRecord(entry.type) ? entry.type : {};
	const expiresAt = readInstant(entry.expires_at);
	return {
		id: readText(entry.id) ?? `credits-${index}`,
		label: readText(type.name),
		granted: readAmount(type.amount),
		remaining: requireAmount(entry.remaining_amount, `credits[${index}].remaining_amount`),
		startsAt: null,
		expiresAt: expiresAt === NEVER ? null : expiresAt,
		details: lotDetails(type),
	};
}

function lotDetails(type: JsonRecord): Details {
	const typeId = readText(type.id);
	const description = readText(type.description);
	return {
		...(typeId !== null && { typeId }),
		...(description !== null && { description }),
	};
}

/**
 * What the later months of annual plans hold. The answer does not say when a lot
 * starts; lots of one type that expire about a month apart are the only hint.
 */
function sumOfLaterMonths(lots: readonly Lot[]): number {
	const types = new Map<string, ExpiringAmount[]>();
	for (const { remaining, expiresAt, label, details } of byExpiry(lots)) {
		const type = details.typeId ?? label;
		if (remaining <= 0 || expiresAt === null || typeof type !== 'string') continue;
		const amounts = types.get(type) ?? [];
		amounts.push({ remaining, expiresAt: Date.parse(expiresAt) });
		types.set(type, amounts);
	}
	return addAmounts([...types.values()].flatMap(laterMonths));
}

/** What a lot holds, and when it expires, epoch milliseconds. */
interface ExpiringAmount {
	remaining: number;
	expiresAt: number;
}

/**
 * Of lots of one type in the order of expiry: what those hold that follow another
 * about a month earlier. In one walk, because an answer may list thousands.
 */
function laterMonths(lots: readonly ExpiringAmount[]): number[] {
	let first = 0;
	return lots.flatMap(({ remaining, expiresAt }) => {
		// The first that is not more than a month earlier; for later lots it is no earlier one.
		while (expiresAt - (lots[first]?.expiresAt ?? expiresAt) > MONTH_MS.longest) first++;
		const gap = expiresAt - (lots[first]?.expiresAt ?? expiresAt);
		return gap >= MONTH_MS.shortest ? [remaining] : [];
	});
}
