import { accountTitle } from './accountTitle';
import { formatAmount, formatQuantity, pluralUnit } from './amounts';
import type { BalanceReading } from './reading';
import { isLow, type Status, type Threshold } from './status';

/** Inputs of the one-line summary of a balance. */
export interface SummaryFacts {
	balance: BalanceReading;
	status: Status;
	threshold: Threshold;
	account: string;
	providerName: string;
	topUpUrl: string | null;
	/** Whether the account has other balances, so that this one must be named. */
	isOneOfSeveral: boolean;
	/** The latest event, placed before the amount; `null` for none. */
	news: string | null;
}

/**
 * Returns one line for a chat or an agent, such as
 * `Kie.ai – Client A: 480 credits left, low (at or below 500). Top up: https://…`
 */
export function summarize(facts: SummaryFacts): string {
	const { status, topUpUrl, news } = facts;
	const lead = news === null ? '' : `${news}; `;
	const advice = isLow(status) && topUpUrl !== null ? `. Top up: ${topUpUrl}` : '';
	const title = accountTitle(facts.providerName, facts.account);
	return oneLine(`${title}: ${lead}${amountPhrase(facts)}${statusPhrase(facts)}${advice}`);
}

/** Returns the line of a balance that could not be read; `reason` says why, without a full stop. */
export function summarizeUnknown(providerName: string, account: string, reason: string): string {
	return oneLine(`${accountTitle(providerName, account)}: balance unknown. ${reason}`);
}

function amountPhrase({ balance, isOneOfSeveral }: SummaryFacts): string {
	const { balance: name, remaining, unitType } = balance;
	// "665 batch credits", but "40 USD left (credits)": nobody says "40 credits USD".
	const isAdjective =
		unitType !== 'currency' && name !== balance.unit && name !== pluralUnit(balance.unit);
	const unit = isOneOfSeveral && isAdjective ? `${name} ${balance.unit}` : balance.unit;
	const place = isOneOfSeveral && !isAdjective ? ` (${name})` : '';
	if (remaining === null) return `unlimited ${pluralUnit(unit)}${place}`;
	return `${formatQuantity(remaining, unit)} left${place}`;
}

function statusPhrase({ status, threshold }: SummaryFacts): string {
	if (status === 'low') {
		const line = `${formatAmount(threshold.value)}${threshold.type === 'percent' ? ' %' : ''}`;
		return `, low (at or below ${line})`;
	}
	return status === 'depleted' || status === 'overdrawn' ? `, ${status}` : '';
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
