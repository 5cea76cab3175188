import process from 'node:process';

import Table from 'cli-table3';

import { formatQuantity } from '../../nodes/Credits/balance/amounts.js';
import type { BalanceItem } from '../../nodes/Credits/output/balanceItem.js';

const columns = ['Provider', 'Balance', 'Remaining', 'Limit', 'Percent', 'Status', 'Next expiry'];

const millisecondsPerDay = 86_400_000;
const inWords = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/**
 * @param now for the days until the next expiry
 * @returns a table for the terminal, one row per balance
 */
export function accountsTable(items: BalanceItem[], now: Date): string {
	const table = new Table({
		head: columns,
		colAligns: ['left', 'left', 'right', 'right', 'right', 'left', 'left'],
		// No color codes in a file.
		...(process.stdout.isTTY ? {} : { style: { head: [], border: [] } }),
	});
	for (const item of items) {
		table.push([
			item.providerName,
			item.balance ?? unknown,
			remaining(item),
			amount(item.limit),
			item.remainingPercent === null ? unknown : `${amount(item.remainingPercent)} %`,
			item.status,
			nextExpiry(item, now),
		]);
	}
	return table.toString();
}

/** Shown for what the provider did not report. Never 0. */
const unknown = '–';

function remaining({ unlimited, remaining: left, unit }: BalanceItem): string {
	if (unlimited === true) return 'unlimited';
	return left === null ? unknown : formatQuantity(left, unit ?? '');
}

function amount(value: number | null): string {
	return value === null ? unknown : value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function nextExpiry({ nextExpiryAt, nextExpiryAmount }: BalanceItem, now: Date): string {
	if (nextExpiryAt === null) return unknown;
	const days = Math.floor((Date.parse(nextExpiryAt) - now.getTime()) / millisecondsPerDay);
	return `${amount(nextExpiryAmount)} on ${nextExpiryAt.slice(0, 10)}, ${inWords.format(days, 'day')}`;
}
