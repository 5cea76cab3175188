import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import {
	plainReading,
	type AccountReading,
	type BalanceReading,
	type Lot,
} from '../../../nodes/Credits/balance/reading';
import type { Threshold } from '../../../nodes/Credits/balance/status';
import {
	assess,
	unknownItem,
	type AccountIdentity,
	type BalanceItem,
} from '../../../nodes/Credits/output/balanceItem';
import { deepFreeze } from '../../contract/deepFreeze';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');
const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;
const PERCENT: Threshold = { value: 40, type: 'percent' };

const IDENTITY: AccountIdentity = {
	provider: 'melissa',
	providerName: 'Melissa (Cicero)',
	topUpUrl: 'https://www.cicerodata.com/pricing/',
	accountLabel: null,
	fallbackName: 'Melissa account',
};

/** The item of 80 credits and nothing more. */
const ITEM: BalanceItem = {
	provider: 'melissa',
	providerName: 'Melissa (Cicero)',
	account: 'Melissa account',
	accountId: null,
	...CREDITS,
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
};

interface Account {
	accountId?: string | null;
	accountLabel?: string | null;
	threshold?: Threshold;
}

/** The item of 80 credits and more facts. */
function itemOf(
	more: Partial<BalanceReading> = {},
	{ accountId = null, accountLabel = null, threshold = { value: 0, type: 'amount' } }: Account = {},
): BalanceItem {
	const balance = { ...plainReading(CREDITS, 80), ...more };
	const reading: AccountReading = deepFreeze({ accountId, balances: [balance] });
	return assess(reading, balance, { ...IDENTITY, accountLabel }, threshold, NOW);
}

function lot(id: string, remaining: number, expiresAt: string | null): Lot {
	const startsAt = '2026-01-01T00:00:00.000Z';
	return { id, label: 'Pack', granted: 9, remaining, startsAt, expiresAt, details: { cost: '9' } };
}

describe('assess', () => {
	it('turns a reading with nothing but an amount into the whole item, unknown fields null', () => {
		expect(itemOf()).toEqual(ITEM);
	});

	it('turns a reading with everything into the whole item', () => {
		const never = lot('never', 40, null);
		const later = lot('later', 30, '2027-06-01T00:00:00.000Z');
		const soon = lot('soon', 10, '2027-02-01T00:00:00.000Z');
		const amounts = { used: 120, limit: 200, creditLine: 50, derived: ['limit'] };
		const resetsAt = '2027-02-01T00:00:00.000Z';
		const acts = { licenseEndsAt: '2027-07-31T07:00:00.000Z', estimatedSpendableNow: 40 };
		const details = { messages: ['Prices change soon.'] };
		const reading = { ...amounts, lots: [never, later, soon], resetsAt, ...acts, details };
		expect(itemOf(reading, { accountId: 'account-7', threshold: PERCENT })).toEqual({
			...ITEM,
			...amounts,
			account: 'account-7',
			accountId: 'account-7',
			remainingPercent: 40,
			status: 'low',
			isLow: true,
			lots: [soon, later, never],
			nextExpiryAt: '2027-02-01T00:00:00.000Z',
			nextExpiryAmount: 10,
			resetsAt,
			// What the node acts on stands there under its published names.
			details: { ...details, ...acts },
			summary:
				'Melissa (Cicero) – account-7: 80 credits left, low (at or below 40 %). Top up: https://www.cicerodata.com/pricing/',
		});
	});

	it('calls the account by its label before anything else', () => {
		const item = itemOf({}, { accountLabel: 'Client A', accountId: 'account-7' });
		expect([item.account, item.accountId]).toEqual(['Client A', 'account-7']);
	});

	it('names a balance that is one of several, and knows an empty one that is not in the plan', () => {
		const pool = { ...plainReading({ ...CREDITS, balance: 'simple' }, 0), used: 0, limit: 0 };
		const reading: AccountReading = {
			accountId: null,
			balances: [plainReading(CREDITS, 80), pool],
		};
		const item = assess(reading, pool, IDENTITY, { value: 0, type: 'amount' }, NOW);
		const summary = 'Melissa account: 0 simple credits left, not included in the plan';
		expect(item).toMatchObject({ status: 'notIncluded', summary });
	});

	it('refuses a percent threshold without a limit while something is left', () => {
		expect(() => itemOf({}, { threshold: PERCENT })).toThrow(
			new UnexpectedAnswer('it has no limit, so a percent threshold cannot be compared'),
		);
	});
});

describe('unknownItem', () => {
	it('has the fields of every item and claims nothing', () => {
		const item = unknownItem(CREDITS, IDENTITY, 'Melissa (Cicero) refused the License Key', NOW);
		expect(item).toEqual({
			...ITEM,
			...{ remaining: null, unlimited: null, status: 'unknown', isLow: null },
			summary: 'Melissa account: balance unknown. Melissa (Cicero) refused the License Key',
		});
		// In the same order too: the editor's table takes its columns from the first item.
		expect(Object.keys(item)).toEqual(Object.keys(itemOf()));
	});

	it('repeats a reason without the word for which n8n would never activate a workflow again', () => {
		const { summary } = unknownItem(CREDITS, IDENTITY, 'The Authorization is missing', NOW);
		expect(summary).toBe('Melissa account: balance unknown. The sign-in is missing');
	});
});
