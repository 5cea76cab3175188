import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import { plainReading, type BalanceReading } from '../../../nodes/Credits/balance/reading';
import { JsonFields } from '../../../nodes/Credits/providers/jsonFields';
import {
	account,
	balance,
	balanceIfSent,
	balanceLeft,
	balanceLeftIfSent,
	balanceOfLimit,
	balanceOfLots,
	balanceOfUsed,
	CREDITS,
	creditsIn,
	inUnit,
	knownDetails,
	lot,
	moneyIn,
	present,
	unlimitedBalance,
} from '../../../nodes/Credits/providers/readings';

const resetsAt = '2027-01-01T00:00:00.000Z';

const plan = { details: { plan: 'pro' } };
const unlimited = { remaining: null, limit: null, unlimited: true };

/** What else was said, and that a part of it was computed. */
const said = { resetsAt, derived: ['resetsAt'] };

function reading(remaining: number, rest: Partial<BalanceReading> = {}): BalanceReading {
	return { ...plainReading(CREDITS, remaining), ...rest };
}

/** Figures of which one was computed, if it could be. */
function computed(name: 'remaining' | 'used' | 'limit', isComputed: boolean) {
	return { resetsAt, derived: isComputed ? [name, 'resetsAt'] : ['resetsAt'] };
}

describe('a balance', () => {
	it.each([
		['without floating-point noise', 79.9, 80, 0.1],
		['nothing at first', 80, 80, 0],
		['more than the limit where it is overdrawn', -5, 100, 105],
		['unknown without a limit', 5, null, null],
		// A pack was bought beside the plan.
		['unknown, like the limit, where more is left', 120, 100, null],
		['unknown, like the limit, where it does not add up', -(2 ** 53 - 1), 1000, null],
	])('of a limit is used by what is not left: %s', (_, remaining, sent, used) => {
		expect(balanceOfLimit(CREDITS, { remaining, limit: sent, ...said })).toEqual(
			reading(remaining, {
				used,
				limit: used === null ? null : sent,
				...computed('used', used !== null),
			}),
		);
	});

	it.each([
		['without floating-point noise', 0.1, 0.2, 0.3],
		['unknown without the use', 5, null, null],
		['0 where just that is overdrawn', -2, 2, 0],
		// What is overdrawn was not used in this period.
		['unknown below 0', -5, 2, null],
		['unknown where it does not add up', 2 ** 53 - 1, 1000, null],
	])('of a use has a limit of both: %s', (_, remaining, used, limit) => {
		expect(balanceOfUsed(CREDITS, { remaining, used, ...said })).toEqual(
			reading(remaining, { used, limit, ...computed('limit', limit !== null) }),
		);
	});

	it.each([
		[30, 100, 70],
		[0.1, 0.3, 0.2],
		[105, 100, -5],
		[0, 0, 0],
	])('of %d used of %d is %d, and said to be computed', (used, limit, left) => {
		const expected = reading(left, { used, limit, ...computed('remaining', true) });
		expect(balanceLeft(CREDITS, { used, limit, ...said })).toEqual(expected);
		expect(balanceLeftIfSent(CREDITS, { used, limit, ...said })).toEqual(expected);
		expect(balanceLeftIfSent(CREDITS, { used: null, limit, ...said })).toBeNull();
		expect(balanceLeftIfSent(CREDITS, { used, limit: null, ...said })).toBeNull();
	});

	it('of lots is their sum, which is computed where there are several', () => {
		const lots = [lot({ id: 'a', remaining: 0.1 }), lot({ id: 'b', remaining: 0.2 })];
		expect(balanceOfLots(CREDITS, lots, said)).toEqual(
			reading(0.3, { lots, ...computed('remaining', true) }),
		);
		expect(balanceOfLots(CREDITS, lots.slice(1))).toEqual(reading(0.2, { lots: lots.slice(1) }));
	});

	it('that is unlimited has neither remaining nor limit, whatever was said of them', () => {
		expect(unlimitedBalance(CREDITS)).toEqual(reading(0, unlimited));
		const made = unlimitedBalance(CREDITS, { used: 7, limit: 100, ...plan });
		expect(made).toEqual(reading(0, { used: 7, ...plan, ...unlimited }));
	});

	it('has unknown fields where only what is left is known', () => {
		expect(balance(CREDITS, { remaining: 5 })).toEqual(reading(5));
		expect(balanceIfSent(CREDITS, { remaining: 0 })).toEqual(reading(0));
		expect(balanceIfSent(CREDITS, { remaining: null })).toBeNull();
		expect(balanceLeft(CREDITS, { used: 1, limit: 3 }).derived).toEqual(['remaining']);
	});

	it.each<[Partial<BalanceReading>]>([
		[{ used: 3 }],
		[{ limit: 8 }],
		[{ used: 3, limit: 8 }],
		[{ creditLine: 10, resetsAt, licenseEndsAt: resetsAt, ...plan, derived: ['details.plan'] }],
	])('keeps what is said: %j', (facts) => {
		expect(balance(CREDITS, { ...facts, remaining: 5 })).toEqual(reading(5, facts));
	});

	it.each([
		['a cent of decimals that were cut', 41.07, 58.9275, 100],
		['binary noise', 0.1, 0.2, 0.3],
		['an overdrawn account', -5, 105, 100],
		['two amounts that were rounded up', 41.08, 58.93, 100],
		['three that were rounded, in thousandths', 33.334, 66.667, 100],
	])('takes %s for agreement: %d left, %d used of %d', (_, remaining, used, limit) => {
		const made = balance(CREDITS, { remaining, used, limit });
		expect(made).toEqual(reading(remaining, { used, limit }));
	});

	it.each([
		['by a whole unit', 41, 58, 100],
		['by less than one, where all are whole but one', 41, 58.8, 100],
		['by two units in the last decimal', 41.07, 58.95, 100],
		['by far', 5, 5, 100],
	])('has neither used nor limit where they contradict it %s', (_, remaining, used, limit) => {
		const derived = ['used', 'limit', 'details.plan'];
		const details = { plan: 'pro', planUsed: used, planLimit: limit };
		expect(balance(CREDITS, { remaining, used, limit, ...plan, derived })).toEqual(
			reading(remaining, { details, derived: ['details.plan'] }),
		);
	});
});

describe('account', () => {
	const one = reading(1);
	const two = { ...one, balance: 'other' };

	it.each<[string, Parameters<typeof account>[0], BalanceReading[]]>([
		['a single balance', one, [one]],
		['several, in their order', [two, one], [two, one]],
		['several without those that it does not have', [one, null, two, null], [one, two]],
		['those of an open list that are there', present([null, two, one]), [two, one]],
	])('has %s', (_, balances, expected) => {
		expect(account(balances)).toEqual({ accountId: null, balances: expected });
		expect(account(balances, 'acc_1')).toEqual({ accountId: 'acc_1', balances: expected });
	});

	it('is refused without any', () => {
		expect(() => account([])).toThrow(new UnexpectedAnswer('it holds no balance'));
	});
});

it('details leave out what is unknown', () => {
	expect(knownDetails({ plan: null, left: 0, isPaid: false })).toEqual({ left: 0, isPaid: false });
});

describe('a unit that the answer names', () => {
	const currencyOf = (sent: unknown) => new JsonFields({ currency: sent }).currency('currency');

	it('takes the place of the declared one', () => {
		const wallet = { balance: 'wallet', unit: null, unitType: 'currency' } as const;
		expect(inUnit(wallet, 'EUR')).toEqual({ ...wallet, unit: 'EUR' });
		const euros = { unit: 'EUR', unitType: 'currency' };
		expect(creditsIn('EUR')).toEqual({ balance: 'credits', ...euros });
		expect(moneyIn('EUR')).toEqual({ balance: 'eur', ...euros });
	});

	it('is a currency, in any spelling', () => {
		expect(['USD', 'usd', ' Eur ', 'JPY'].map(currencyOf)).toEqual(['USD', 'USD', 'EUR', 'JPY']);
	});

	it.each([
		...[undefined, null, '', 'XXX', 'XTS', 'dollars', '$', 'USDT', 'ABC', 840, '__proto__'],
		{ list: ['USD'] },
	])('is refused where it is not a currency: %j', (sent) => {
		expect(() => currencyOf(sent)).toThrow(UnexpectedAnswer);
	});
});
