import fc from 'fast-check';

import { addAmounts } from '../../nodes/Credits/balance/amounts';
import { UnexpectedAnswer } from '../../nodes/Credits/balance/failure';
import {
	assess,
	type AccountIdentity,
	type BalanceItem,
} from '../../nodes/Credits/output/balanceItem';
import { plainReading, type BalanceReading, type Lot } from '../../nodes/Credits/balance/reading';
import type { Threshold } from '../../nodes/Credits/balance/status';
import { deepFreeze } from '../contract/deepFreeze';
import { dishonestIn } from './honest';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');
const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;
const IDENTITY: AccountIdentity = {
	provider: 'some',
	providerName: 'Some Provider',
	topUpUrl: null,
	accountLabel: null,
	fallbackName: 'Account',
};

/** As the readers give it: finite, and never −0. */
const amount = fc
	.oneof(
		fc.integer({ min: -1000, max: 100_000 }),
		fc.integer({ min: -1000, max: 100_000 }).map((cents) => cents / 100),
		fc.double({ min: -1e15, max: 1e15, noNaN: true }),
	)
	.map((number) => (number === 0 ? 0 : number));

const instant = fc
	.integer({ min: NOW - 100_000_000, max: NOW + 100_000_000 })
	.map((milliseconds) => new Date(milliseconds).toISOString());

const lot: fc.Arbitrary<Lot> = fc.record({
	id: fc.string({ minLength: 1 }),
	label: fc.option(fc.string()),
	granted: fc.option(amount),
	remaining: amount,
	startsAt: fc.option(instant),
	expiresAt: fc.option(instant),
	details: fc.constant({}),
});

const balance: fc.Arbitrary<BalanceReading> = fc
	.record({
		remaining: amount,
		limit: fc.option(amount),
		lots: fc.array(lot, { maxLength: 5 }),
		unlimited: fc.boolean(),
	})
	.map(({ remaining, unlimited, ...rest }) => ({
		...plainReading(CREDITS, remaining),
		...rest,
		unlimited,
		remaining: unlimited ? null : remaining,
	}));

const threshold: fc.Arbitrary<Threshold> = fc.oneof(
	fc.record({ value: amount.map(Math.abs), type: fc.constant('amount' as const) }),
	fc.record({ value: fc.integer({ min: 0, max: 100 }), type: fc.constant('percent' as const) }),
);

/** The item, or `null` where the balance cannot be judged. */
function assessed(reading: BalanceReading, line: Threshold): BalanceItem | null {
	const account = deepFreeze({ accountId: null, balances: [reading] as [BalanceReading] });
	try {
		return assess(account, reading, IDENTITY, line, NOW);
	} catch (error) {
		expect(error).toBeInstanceOf(UnexpectedAnswer);
		return null;
	}
}

const forAny = (check: (item: BalanceItem, line: Threshold, reading: BalanceReading) => void) =>
	fc.assert(
		fc.property(balance, threshold, (reading, line) => {
			const item = assessed(reading, line);
			if (item !== null) check(item, line, reading);
		}),
		{ numRuns: 2000 },
	);

describe('the item of any reading', () => {
	it('is refused only for a percentage of no limit, while something is left', () => {
		fc.assert(
			fc.property(balance, threshold, (reading, line) => {
				if (assessed(reading, line) !== null) return;
				expect([line.type, line.value > 0]).toEqual(['percent', true]);
				expect(reading.remaining).toBeGreaterThan(0);
				expect(reading.limit ?? 0).toBeLessThanOrEqual(0);
			}),
			{ numRuns: 2000 },
		);
	});

	it('is plain JSON that comes back as it was', () => {
		forAny((item) => {
			expect(dishonestIn(item)).toEqual([]);
			expect(JSON.parse(JSON.stringify(item))).toEqual(item);
		});
	});

	it('has a status that follows from what is left', () => {
		forAny((item, line) => {
			const { remaining, status } = item;
			expect(status === 'unlimited').toBe(remaining === null);
			if (remaining === null) return;
			expect(status === 'overdrawn').toBe(remaining < 0);
			expect(status === 'depleted').toBe(remaining === 0);
			if (line.value === 0) expect(status).not.toBe('low');
			if (line.type === 'amount' && line.value > 0 && remaining > 0) {
				expect(status === 'low').toBe(remaining <= line.value);
			}
		});
	});

	it('is low exactly when something has to be done', () => {
		forAny(({ status, isLow }) => {
			expect(isLow).toBe(['low', 'depleted', 'overdrawn'].includes(status));
		});
	});

	it('has a percentage within 0 and 100 where there is a limit, and none elsewhere', () => {
		forAny(({ remaining, limit, remainingPercent }) => {
			const isKnown = remaining !== null && limit !== null && limit > 0;
			expect(remainingPercent !== null).toBe(isKnown);
			if (remainingPercent === null) return;
			expect(remainingPercent).toBeGreaterThanOrEqual(0);
			expect(remainingPercent).toBeLessThanOrEqual(100);
		});
	});

	it('agrees with its own percentage about being low', () => {
		const whole = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
		const percent = fc.integer({ min: 1, max: 100 });
		fc.assert(
			fc.property(whole, percent, (limit, value) => {
				// Exactly on the line, as a person would work it out on paper.
				const remaining = Number(((limit * value) / 100).toFixed(4));
				const reading = { ...plainReading(CREDITS, remaining), limit };
				const item = assessed(reading, { value, type: 'percent' });
				expect([item?.status, item?.remainingPercent]).toEqual(['low', value]);
			}),
			{ numRuns: 2000 },
		);
	});

	it('names the next expiry of a lot that still holds something', () => {
		forAny(({ lots, nextExpiryAt, nextExpiryAmount }) => {
			const upcoming = lots.filter(
				({ remaining, expiresAt }) =>
					remaining > 0 && expiresAt !== null && Date.parse(expiresAt) > NOW,
			);
			expect(nextExpiryAt === null).toBe(upcoming.length === 0);
			expect(nextExpiryAmount === null).toBe(upcoming.length === 0);
			for (const { expiresAt } of upcoming) {
				expect(Date.parse(String(expiresAt))).toBeGreaterThanOrEqual(
					Date.parse(String(nextExpiryAt)),
				);
			}
		});
	});

	it('keeps every lot', () => {
		forAny(({ lots }, _, reading) => {
			expect(lots).toHaveLength(reading.lots.length);
			expect(lots).toEqual(expect.arrayContaining(reading.lots));
		});
	});
});

describe('addAmounts', () => {
	it('adds hundredths as on paper', () => {
		const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 10 });
		fc.assert(
			fc.property(cents, (amounts) => {
				const sum = addAmounts(amounts.map((amountInCents) => amountInCents / 100));
				expect(sum === amounts.reduce((total, next) => total + next, 0) / 100).toBe(true);
			}),
		);
	});
});
