import { UnexpectedAnswer } from '../balance/failure';
import { byExpiry, nextExpiry } from '../balance/lots';
import type { AccountReading, BalanceReading, Details, Lot, UnitType } from '../balance/reading';
import {
	isLow,
	evaluateStatusWithin,
	remainingPercent,
	type Status,
	type Threshold,
} from '../balance/status';
import { withoutForbiddenWord } from './forbiddenWord';
import { summarize, summarizeUnknown } from '../balance/summary';

/**
 * One balance as it leaves the node. Flat, so that an If or Switch node can branch on every
 * field; every field is always present, unknown is `null`. The most wanted fields come
 * first, because the editor's table shows five columns. Amounts are in `unit`, times are
 * ISO 8601 UTC.
 */
export interface BalanceItem {
	/** Catalogue id. */
	provider: string;
	/** The Account Label, else the provider's own account id, else the credential's name. */
	account: string;
	/** Name of the balance; `null` only after a failed read of several. */
	balance: string | null;
	remaining: number | null;
	unit: string | null;
	status: Status;
	isLow: boolean | null;
	remainingPercent: number | null;
	limit: number | null;
	used: number | null;
	unlimited: boolean | null;
	creditLine: number | null;
	nextExpiryAt: string | null;
	nextExpiryAmount: number | null;
	resetsAt: string | null;
	summary: string;
	topUpUrl: string | null;
	lots: Lot[];
	details: Details;
	derived: string[];
	providerName: string;
	accountId: string | null;
	unitType: UnitType | null;
	retrievedAt: string;
}

/** The owner of a balance: the fields besides the amounts. */
export interface AccountIdentity {
	provider: string;
	providerName: string;
	topUpUrl: string | null;
	/** The label the user gave this account, if any. */
	accountLabel: string | null;
	/** Name of the account if neither a label nor an id is known. */
	fallbackName: string;
}

/** Facts about a balance that a watch knows besides the reading. */
export interface Circumstances {
	/** The latest event, for the summary; `null` for none. */
	news: string | null;
	/** Whether the balance has held something before. */
	hasHeld: boolean;
}

const NOTHING_KNOWN: Circumstances = { news: null, hasHeld: false };

/**
 * Assesses one balance of a reading: the item with its status, percentage, next expiry and
 * summary.
 *
 * @param now when it was read, epoch milliseconds
 * @throws UnexpectedAnswer when the threshold is a percentage and a balance that is not
 * empty has no limit
 */
export function assess(
	reading: AccountReading,
	balance: BalanceReading,
	identity: AccountIdentity,
	threshold: Threshold,
	now: number,
	{ news, hasHeld }: Circumstances = NOTHING_KNOWN,
): BalanceItem {
	const status = evaluateStatusWithin(reading, balance, threshold, hasHeld);
	if (status === null) {
		throw new UnexpectedAnswer('it has no limit, so a percent threshold cannot be compared');
	}
	const account = identity.accountLabel ?? reading.accountId ?? identity.fallbackName;
	const lots = byExpiry(balance.lots);
	return {
		provider: identity.provider,
		account,
		balance: balance.balance,
		remaining: balance.remaining,
		unit: balance.unit,
		status,
		isLow: isLow(status),
		remainingPercent: remainingPercent(balance),
		limit: balance.limit,
		used: balance.used,
		unlimited: balance.unlimited,
		creditLine: balance.creditLine,
		...nextExpiry(lots, now),
		resetsAt: balance.resetsAt,
		summary: summarize({
			balance,
			status,
			threshold,
			account,
			providerName: identity.providerName,
			topUpUrl: identity.topUpUrl,
			isOneOfSeveral: reading.balances.length > 1,
			news,
		}),
		topUpUrl: identity.topUpUrl,
		lots,
		details: detailsOf(balance),
		derived: balance.derived,
		providerName: identity.providerName,
		accountId: reading.accountId,
		unitType: balance.unitType,
		retrievedAt: new Date(now).toISOString(),
	};
}

/**
 * The provider's additional facts, with those that this node acts on under their published
 * names.
 */
function detailsOf({ details, licenseEndsAt, estimatedSpendableNow }: BalanceReading): Details {
	return {
		...details,
		...(licenseEndsAt !== null && { licenseEndsAt }),
		...(estimatedSpendableNow !== null && { estimatedSpendableNow }),
	};
}

/** Known facts about a balance that could not be read. */
export type KnownBalance = Pick<BalanceItem, 'balance' | 'unit' | 'unitType'>;

/**
 * The item of a balance that could not be read: every field is present, unknown ones are
 * `null`.
 *
 * @param reason what happened, one sentence without a full stop
 * @param now when it was tried, epoch milliseconds
 */
export function unknownItem(
	known: KnownBalance,
	identity: AccountIdentity,
	reason: string,
	now: number,
): BalanceItem {
	const account = identity.accountLabel ?? identity.fallbackName;
	return {
		provider: identity.provider,
		account,
		balance: known.balance,
		remaining: null,
		unit: known.unit,
		status: 'unknown',
		isLow: null,
		remainingPercent: null,
		limit: null,
		used: null,
		unlimited: null,
		creditLine: null,
		nextExpiryAt: null,
		nextExpiryAmount: null,
		resetsAt: null,
		summary: summarizeUnknown(identity.providerName, account, withoutForbiddenWord(reason)),
		topUpUrl: identity.topUpUrl,
		lots: [],
		details: {},
		derived: [],
		providerName: identity.providerName,
		accountId: null,
		unitType: known.unitType,
		retrievedAt: new Date(now).toISOString(),
	};
}
