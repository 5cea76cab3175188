import { UnexpectedAnswer } from '../../../../nodes/Credits/balance/failure';
import { plainReading, type BalanceReading } from '../../../../nodes/Credits/balance/reading';
import { JsonFields } from '../../../../nodes/Credits/providers/jsonFields';
import {
	account,
	balance,
	balanceLeft,
	balanceLeftIfSent,
	balanceOfLimit,
	balanceOfLots,
	balanceOfUsed,
	inUnit,
	lot,
	present,
	unlimitedBalance,
} from '../../../../nodes/Credits/providers/readings';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;
const RESET = '2027-01-01T00:00:00.000Z';

/** A reading of which everything is unknown but this. */
function reading(remaining: number, rest: Partial<BalanceReading> = {}): BalanceReading {
	return { ...plainReading(CREDITS, remaining), ...rest };
}

describe('balance', () => {
	it('leaves unknown what the provider does not say', () => {
		expect(balance(CREDITS, { remaining: 5 })).toEqual(reading(5));
	});

	it('takes what it says', () => {
		const said = {
			creditLine: 10,
			resetsAt: RESET,
			licenseEndsAt: RESET,
			details: { plan: 'pro' },
			derived: ['details.plan'],
		};
		expect(balance(CREDITS, { remaining: 0, ...said })).toEqual(reading(0, said));
	});

	it.each([
		['used alone', { used: 3 }],
		['limit alone', { limit: 8 }],
		['both', { used: 3, limit: 8 }],
	])('keeps %s', (_, said) => {
		expect(balance(CREDITS, { remaining: 5, ...said })).toEqual(reading(5, said));
	});

	it.each([
		['a cent of decimals that were cut', 41.07, 58.9275, 100],
		['binary noise', 0.1, 0.2, 0.3],
		['an overdrawn account', -5, 105, 100],
		['two amounts that were rounded up', 41.08, 58.93, 100],
		['three that were rounded, in thousandths', 33.334, 66.667, 100],
	])('takes %s for agreement: %d left, %d used of %d', (_, remaining, used, limit) => {
		expect(balance(CREDITS, { remaining, used, limit })).toEqual(
			reading(remaining, { used, limit }),
		);
	});

	it.each([
		['by a whole unit', 41, 58, 100],
		['by less than one, where all are whole but one', 41, 58.8, 100],
		['by two units in the last decimal', 41.07, 58.95, 100],
		['by far', 5, 5, 100],
	])(
		'has neither used nor limit where they contradict what is left %s',
		(_, remaining, used, limit) => {
			expect(
				balance(CREDITS, {
					remaining,
					used,
					limit,
					details: { plan: 'pro' },
					derived: ['used', 'limit', 'details.plan'],
				}),
			).toEqual(
				reading(remaining, {
					details: { plan: 'pro', planUsed: used, planLimit: limit },
					derived: ['details.plan'],
				}),
			);
		},
	);
});

describe('balanceOfLimit', () => {
	it('computes what is used, as on paper', () => {
		expect(balanceOfLimit(CREDITS, { remaining: 79.9, limit: 80 })).toEqual(
			reading(79.9, { used: 0.1, limit: 80, derived: ['used'] }),
		);
	});

	it('adds to what else was computed', () => {
		const said = { resetsAt: RESET, derived: ['resetsAt'] };
		expect(balanceOfLimit(CREDITS, { remaining: 5, limit: 8, ...said })).toEqual(
			reading(5, { used: 3, limit: 8, resetsAt: RESET, derived: ['used', 'resetsAt'] }),
		);
	});

	it('computes nothing without a limit', () => {
		expect(balanceOfLimit(CREDITS, { remaining: 5, limit: null })).toEqual(reading(5));
	});

	it('has neither where more is left than the limit: a pack was bought beside the plan', () => {
		expect(balanceOfLimit(CREDITS, { remaining: 120, limit: 100, resetsAt: RESET })).toEqual(
			reading(120, { resetsAt: RESET }),
		);
	});

	it('counts an overdrawn account as more used than the limit', () => {
		expect(balanceOfLimit(CREDITS, { remaining: -5, limit: 100 })).toEqual(
			reading(-5, { used: 105, limit: 100, derived: ['used'] }),
		);
	});
});

describe('balanceOfUsed', () => {
	it('computes the limit, as on paper', () => {
		expect(balanceOfUsed(CREDITS, { remaining: 0.1, used: 0.2 })).toEqual(
			reading(0.1, { used: 0.2, limit: 0.3, derived: ['limit'] }),
		);
	});

	it('computes nothing where the use is not told', () => {
		expect(balanceOfUsed(CREDITS, { remaining: 5, used: null })).toEqual(reading(5));
	});

	it('knows no limit below 0: what is overdrawn was not used in this period', () => {
		expect(balanceOfUsed(CREDITS, { remaining: -5, used: 2 })).toEqual(reading(-5, { used: 2 }));
	});
});

describe('balanceLeft', () => {
	it.each([
		[30, 100, 70],
		[0.1, 0.3, 0.2],
		[105, 100, -5],
		[0, 0, 0],
	])('of %d used of %d is %d, and said to be computed', (used, limit, left) => {
		expect(balanceLeft(CREDITS, { used, limit })).toEqual(
			reading(left, { used, limit, derived: ['remaining'] }),
		);
	});

	it('adds to what else was computed', () => {
		expect(balanceLeft(CREDITS, { used: 1, limit: 3, derived: ['limit'] })).toEqual(
			reading(2, { used: 1, limit: 3, derived: ['remaining', 'limit'] }),
		);
	});
});

describe('balanceLeftIfSent', () => {
	it('is there with both amounts only', () => {
		expect(balanceLeftIfSent(CREDITS, { used: 30, limit: 100 })).toEqual(
			balanceLeft(CREDITS, { used: 30, limit: 100 }),
		);
		expect(balanceLeftIfSent(CREDITS, { used: null, limit: 100 })).toBeNull();
		expect(balanceLeftIfSent(CREDITS, { used: 30, limit: null })).toBeNull();
	});
});

describe('balanceOfLots', () => {
	const part = (id: string, remaining: number) => lot({ id, remaining });

	it('is the sum of several, and said to be computed', () => {
		const lots = [part('a', 0.1), part('b', 0.2)];
		expect(balanceOfLots(CREDITS, lots, { resetsAt: RESET })).toEqual(
			reading(0.3, { lots, resetsAt: RESET, derived: ['remaining'] }),
		);
	});

	it('is what a single one holds', () => {
		const lots = [part('a', 5)];
		expect(balanceOfLots(CREDITS, lots)).toEqual(reading(5, { lots }));
	});
});

describe('unlimitedBalance', () => {
	it('has nothing left and no limit, whatever is said of them', () => {
		expect(unlimitedBalance(CREDITS)).toEqual(
			reading(0, { remaining: null, limit: null, unlimited: true }),
		);
	});

	it('keeps what is used', () => {
		expect(unlimitedBalance(CREDITS, { used: 7, limit: 100, details: { plan: 'pro' } })).toEqual(
			reading(0, {
				remaining: null,
				limit: null,
				unlimited: true,
				used: 7,
				details: { plan: 'pro' },
			}),
		);
	});
});

describe('account', () => {
	const one = reading(1);
	const two = { ...reading(2), balance: 'other' };

	it.each<[string, Parameters<typeof account>[0], BalanceReading[]]>([
		['a single balance', one, [one]],
		['several, in their order', [two, one], [two, one]],
		['several without those that it does not have', [one, null, two, null], [one, two]],
	])('has %s', (_, balances, expected) => {
		expect(account(balances)).toEqual({ accountId: null, balances: expected });
	});

	it('has the id that the provider gives it', () => {
		expect(account(one, 'acc_1')).toEqual({ accountId: 'acc_1', balances: [one] });
	});

	it('is refused without any', () => {
		expect(() => account([])).toThrow(new UnexpectedAnswer('it holds no balance'));
		expect(() => account(present([null, null]))).toThrow(UnexpectedAnswer);
	});

	it('has those of an open list that are there', () => {
		expect(account(present([null, two, one])).balances).toEqual([two, one]);
	});
});

describe('a unit that the answer names', () => {
	it('takes the place of the declared one', () => {
		const wallet = { balance: 'wallet', unit: null, unitType: 'currency' } as const;
		expect(inUnit(wallet, 'EUR')).toEqual({ ...wallet, unit: 'EUR' });
	});

	it.each([
		['USD', 'USD'],
		['usd', 'USD'],
		[' Eur ', 'EUR'],
		['JPY', 'JPY'],
	])('is a currency: %j', (sent, code) => {
		expect(new JsonFields({ currency: sent }).currency('currency')).toBe(code);
	});

	it.each([
		[undefined],
		[null],
		[''],
		['XXX'],
		['XTS'],
		['dollars'],
		['$'],
		['USDT'],
		['ABC'],
		[840],
		[['USD']],
		['__proto__'],
	])('is refused where it is no currency: %j', (sent) => {
		expect(() => new JsonFields({ currency: sent }).currency('currency')).toThrow(UnexpectedAnswer);
	});
});
