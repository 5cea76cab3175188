import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import {
	assess,
	unknownItem,
	type AccountIdentity,
} from '../../../nodes/Credits/output/balanceItem';
import {
	plainReading,
	type AccountReading,
	type BalanceReading,
	type Lot,
} from '../../../nodes/Credits/balance/reading';
import type { Threshold } from '../../../nodes/Credits/balance/status';
import { deepFreeze } from '../../contract/deepFreeze';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');
const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;
const OFF: Threshold = { value: 0, type: 'amount' };

const IDENTITY: AccountIdentity = {
	provider: 'melissa',
	providerName: 'Melissa (Cicero)',
	topUpUrl: 'https://www.cicerodata.com/pricing/',
	accountLabel: null,
	fallbackName: 'Melissa account',
};

function lot(id: string, remaining: number, expiresAt: string | null): Lot {
	return {
		id,
		label: 'Pack',
		granted: 1000,
		remaining,
		startsAt: '2026-01-01T00:00:00.000Z',
		expiresAt,
		details: { cost: '149.00' },
	};
}

const NEVER = lot('never', 40, null);
const LATER = lot('later', 30, '2027-06-01T00:00:00.000Z');
const SOON = lot('soon', 10, '2027-02-01T00:00:00.000Z');

const BALANCE: BalanceReading = {
	...plainReading(CREDITS, 80),
	used: 120,
	limit: 200,
	creditLine: 50,
	lots: [NEVER, LATER, SOON],
	resetsAt: '2027-02-01T00:00:00.000Z',
	details: { messages: ['Prices change soon.'] },
	derived: ['limit'],
};

function account(
	balances: AccountReading['balances'],
	accountId: string | null = null,
): AccountReading {
	return deepFreeze({ accountId, balances });
}

describe('assess', () => {
	it('turns a reading with everything into the whole item', () => {
		const reading = account([BALANCE], 'account-7');
		const threshold: Threshold = { value: 40, type: 'percent' };
		expect(assess(reading, reading.balances[0], IDENTITY, threshold, NOW)).toEqual({
			provider: 'melissa',
			providerName: 'Melissa (Cicero)',
			account: 'account-7',
			accountId: 'account-7',
			balance: 'credits',
			unit: 'credit',
			unitType: 'credit',
			remaining: 80,
			used: 120,
			limit: 200,
			creditLine: 50,
			remainingPercent: 40,
			unlimited: false,
			status: 'low',
			isLow: true,
			lots: [SOON, LATER, NEVER],
			nextExpiryAt: '2027-02-01T00:00:00.000Z',
			nextExpiryAmount: 10,
			resetsAt: '2027-02-01T00:00:00.000Z',
			details: { messages: ['Prices change soon.'] },
			topUpUrl: 'https://www.cicerodata.com/pricing/',
			summary:
				'Melissa (Cicero) – account-7: 80 credits left, low (at or below 40 %). Top up: https://www.cicerodata.com/pricing/',
			derived: ['limit'],
			retrievedAt: '2027-01-01T12:00:00.000Z',
		});
	});

	it('turns a reading with nothing but an amount into the whole item, unknown fields null', () => {
		const reading = account([plainReading(CREDITS, 80)]);
		expect(assess(reading, reading.balances[0], IDENTITY, OFF, NOW)).toEqual({
			provider: 'melissa',
			providerName: 'Melissa (Cicero)',
			account: 'Melissa account',
			accountId: null,
			balance: 'credits',
			unit: 'credit',
			unitType: 'credit',
			remaining: 80,
			used: null,
			limit: null,
			creditLine: null,
			remainingPercent: null,
			unlimited: false,
			status: 'ok',
			isLow: false,
			lots: [],
			nextExpiryAt: null,
			nextExpiryAmount: null,
			resetsAt: null,
			details: {},
			topUpUrl: 'https://www.cicerodata.com/pricing/',
			summary: 'Melissa account: 80 credits left',
			derived: [],
			retrievedAt: '2027-01-01T12:00:00.000Z',
		});
	});

	it.each([
		['its label', 'Client A', 'account-7', 'Client A'],
		["the provider's id without a label", null, 'account-7', 'account-7'],
		['the credential without either', null, null, 'Melissa account'],
	])('calls the account by %s', (_, accountLabel, accountId, expected) => {
		const reading = account([BALANCE], accountId);
		const identity = { ...IDENTITY, accountLabel };
		const item = assess(reading, reading.balances[0], identity, OFF, NOW);
		expect([item.account, item.accountId]).toEqual([expected, accountId]);
	});

	it('names the balance in the summary when the account has several', () => {
		const simple = { ...plainReading(CREDITS, 39), balance: 'simple' };
		const reading = account([{ ...BALANCE, balance: 'batch' }, simple]);
		expect(reading.balances.map((one) => assess(reading, one, IDENTITY, OFF, NOW).summary)).toEqual(
			['Melissa account: 80 batch credits left', 'Melissa account: 39 simple credits left'],
		);
	});

	it('refuses a percent threshold without a limit while something is left', () => {
		const reading = account([plainReading(CREDITS, 80)]);
		const threshold: Threshold = { value: 10, type: 'percent' };
		expect(() => assess(reading, reading.balances[0], IDENTITY, threshold, NOW)).toThrow(
			new UnexpectedAnswer('it has no limit, so a percent threshold cannot be compared'),
		);
	});

	it.each<[number, string]>([
		[0, 'depleted'],
		[-1, 'overdrawn'],
	])('needs no limit for a percent threshold at %d', (remaining, status) => {
		const reading = account([plainReading(CREDITS, remaining)]);
		const threshold: Threshold = { value: 10, type: 'percent' };
		const item = assess(reading, reading.balances[0], IDENTITY, threshold, NOW);
		expect(item.status).toBe(status);
	});
});

describe('what the node acts on beside the amounts', () => {
	it('stands in details under its published names', () => {
		const reading = account([
			{
				...BALANCE,
				licenseEndsAt: '2027-07-31T07:00:00.000Z',
				estimatedSpendableNow: 40,
			},
		]);
		expect(assess(reading, reading.balances[0], IDENTITY, OFF, NOW).details).toEqual({
			messages: ['Prices change soon.'],
			licenseEndsAt: '2027-07-31T07:00:00.000Z',
			estimatedSpendableNow: 40,
		});
	});
});

describe('unknownItem', () => {
	it('has the fields of every item and claims nothing', () => {
		const reading = account([BALANCE]);
		const item = unknownItem(CREDITS, IDENTITY, 'Melissa (Cicero) refused the License Key', NOW);
		expect(item).toEqual({
			provider: 'melissa',
			providerName: 'Melissa (Cicero)',
			account: 'Melissa account',
			accountId: null,
			balance: 'credits',
			unit: 'credit',
			unitType: 'credit',
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
			topUpUrl: 'https://www.cicerodata.com/pricing/',
			summary: 'Melissa account: balance unknown. Melissa (Cicero) refused the License Key',
			derived: [],
			retrievedAt: '2027-01-01T12:00:00.000Z',
		});
		// In the same order too: the editor's table takes its columns from the first item.
		expect(Object.keys(item)).toEqual(
			Object.keys(assess(reading, reading.balances[0], IDENTITY, OFF, NOW)),
		);
	});

	it('repeats a reason without the word for which n8n would never activate a workflow again', () => {
		const { summary } = unknownItem(CREDITS, IDENTITY, 'The Authorization is missing', NOW);
		expect(summary).toBe('Melissa account: balance unknown. The sign-in is missing');
	});
});
