import { readAmount } from '../balance/readers';
import { plainReading, type AccountReading, type Lot } from '../balance/reading';
import { unitTypeOf } from '../balance/units';

/** A simulated account as the user entered it. Nothing in it is computed from anything else. */
export interface SimulatedAccount {
	remaining: number;
	limit: number | null;
	used: number | null;
	/** Lower-case singular, or an ISO 4217 code. */
	unit: string;
	/** ISO 8601 UTC; the whole balance expires then, as one lot. */
	expiresAt: string | null;
	/** ISO 8601 UTC. */
	resetsAt: string | null;
}

/** One entry of Simulated Remaining: an amount, or a failed read. */
export type SimulatedEntry = number | 'fail';

/** The entries for the polls of a simulated account, and its constant properties. */
export interface SimulatedSettings {
	entries: [SimulatedEntry, ...SimulatedEntry[]];
	account: Omit<SimulatedAccount, 'remaining'>;
}

/**
 * A simulated account, for building an alert without a key and without draining a real
 * account. It must never get a credential: n8n takes a selector whose every option is tied
 * to a credential for the node's authentication field and removes it from the panel.
 */
export const simulated = {
	kind: 'simulated',
	name: 'simulated',
	displayName: 'Simulated Account (No Credential)',
	topUpUrl: null,
	balances: [{ balance: 'credits', unit: 'credit', unitType: 'credit' }],
	offers: ['used', 'limit', 'lots', 'resetsAt'],

	simulate(account: SimulatedAccount): AccountReading {
		const unit = { balance: 'credits', unit: account.unit, unitType: unitTypeOf(account.unit) };
		return {
			accountId: null,
			balances: [
				{
					...plainReading(unit, account.remaining),
					limit: account.limit,
					used: account.used,
					lots: account.expiresAt === null ? [] : [onlyLot(account, account.expiresAt)],
					resetsAt: account.resetsAt,
				},
			],
		};
	},
} as const;

/**
 * Reads Simulated Remaining: one entry, or several separated by commas.
 *
 * @returns `null` when an entry is neither a number nor `fail`
 */
export function readSimulatedEntries(text: string): SimulatedEntry[] | null {
	const entries = text
		.split(',')
		.map((entry) => entry.trim())
		.map((entry) => (entry === 'fail' ? entry : readAmount(entry)));
	return entries.every((entry) => entry !== null) ? entries : null;
}

function onlyLot(account: SimulatedAccount, expiresAt: string): Lot {
	return {
		id: 'simulated',
		label: null,
		granted: null,
		remaining: Math.max(0, account.remaining),
		startsAt: null,
		expiresAt,
		details: {},
	};
}
