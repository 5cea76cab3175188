import { isRecord, type JsonRecord } from '../balance/readers';
import { shortTime } from './lotState';

/** Field names of version 1 and their present names. */
const ACCOUNT_NAMES = {
	readStartedAt: 'readSentAt',
	attemptedAt: 'sentAt',
	licence: 'license',
	formerFailures: 'incidents',
	awaitsFirstReading: 'awaitsReading',
};

/**
 * Renames the fields of a state of version 1.
 *
 * @param value anything; what is not a state of version 1 is returned unchanged
 */
export function upgradeState(value: unknown): unknown {
	if (!isRecord(value) || value.version !== 1) return value;
	return { ...upgradeAccount(value), version: 2 };
}

function upgradeAccount(account: JsonRecord): JsonRecord {
	const { balances, former, ...upgraded } = renamed(account, ACCOUNT_NAMES);
	const { failure, license } = upgraded;
	return {
		...upgraded,
		failure: isRecord(failure) ? { ...failure, refusals: 0, watch: null } : failure,
		license: upgradeLots(license),
		balances: isRecord(balances) ? eachValue(balances, upgradeBalance) : balances,
		former: isRecord(former) ? upgradeAccount(former) : former,
	};
}

function upgradeBalance(value: unknown): unknown {
	if (!isRecord(value)) return value;
	const { threshold, pending, hasMoreLots, ...balance } = value;
	const { renewal, total, last, lots, episode, runway } = balance;
	return {
		...balance,
		thresholds: isRecord(threshold) && { type: threshold.type, values: [threshold.value] },
		base: null,
		hasHeld: isRecord(last) && last.remaining !== 0,
		pending: isRecord(pending) && [pending.low, pending.depleted],
		renewal: isRecord(renewal) ? renamed(renewal, { isNoticed: 'isSeen' }) : renewal,
		renewals: 0,
		total: isRecord(total) ? upgradeTotal(total) : total,
		lots: upgradeLots(lots),
		more: hasMoreLots === false ? null : hasMoreLots === true ? 0 : hasMoreLots,
		episode: isRecord(episode) ? upgradeEpisode(episode, threshold) : episode,
		runway: isRecord(runway) ? { ...runway, watch: null } : runway,
	};
}

function upgradeEpisode(episode: JsonRecord, threshold: unknown): JsonRecord {
	const reportedTo = episode.isDepletedArmed === true && isRecord(threshold) ? threshold.value : 0;
	return { ...episode, watch: null, reportedTo };
}

/** Incidents of a lot were opened under its own id. */
function upgradeLots(lots: unknown): unknown {
	if (!Array.isArray(lots)) return lots;
	return lots.map((lot: unknown) => {
		if (!Array.isArray(lot) || (lot.length !== 3 && lot.length !== 5)) return null;
		const [id, remaining, seconds, number = 1, leastLeft = null] = lot as unknown[];
		const end = typeof seconds === 'number' ? shortTime(Math.round(seconds * 1000)) : seconds;
		return [id, remaining, end, leastLeft, number, 1];
	});
}

function upgradeTotal(total: JsonRecord): JsonRecord {
	const { fall, ...upgraded } = renamed(total, { fell: 'fall' });
	return {
		...upgraded,
		fall: isRecord(fall) ? renamed(fall, { at: 'since', highestSince: 'highest' }) : fall,
	};
}

function eachValue(values: JsonRecord, upgrade: (value: unknown) => unknown): JsonRecord {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, upgrade(value)]));
}

function renamed(object: JsonRecord, names: Readonly<Record<string, string>>): JsonRecord {
	return Object.fromEntries(
		Object.entries(object).map(([name, entry]) => [names[name] ?? name, entry]),
	);
}
