import fc from 'fast-check';

import { addAmounts } from '../../nodes/Credits/balance/amounts';
import { UnexpectedAnswer } from '../../nodes/Credits/balance/failure';
import {
	assess,
	type AccountIdentity,
	type BalanceItem,
} from '../../nodes/Credits/output/balanceItem';
import {
	plainReading,
	type AccountReading,
	type BalanceReading,
	type Lot,
} from '../../nodes/Credits/balance/reading';
import type { Threshold } from '../../nodes/Credits/balance/status';
import { deepFreeze } from '../contract/deepFreeze';
import { oddValuesIn } from './oddValues';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');
const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;
const IDENTITY: AccountIdentity = {
	provider: 'lumenote',
	providerName: 'Lumenote',
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

const DOLLARS = { balance: 'wallet', unit: 'USD', unitType: 'currency' } as const;

const balance: fc.Arbitrary<BalanceReading> = fc
	.record({
		unit: fc.constantFrom(CREDITS, DOLLARS),
		remaining: fc.option(amount, { freq: 1 }),
		limit: fc.option(amount),
		lots: fc.array(lot, { maxLength: 5 }),
	})
	.map(({ unit, ...parts }) => ({
		...plainReading(unit, 0),
		...parts,
		unlimited: parts.remaining === null,
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

const assertProperty = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>) =>
	fc.assert(property, { numRuns: 2000 });

const forAny = (check: (item: BalanceItem, line: Threshold, reading: BalanceReading) => void) =>
	assertProperty(
		fc.property(balance, threshold, (reading, line) => {
			const item = assessed(reading, line);
			if (item !== null) check(item, line, reading);
		}),
	);

describe('the item of any reading', () => {
	it('is refused only for a percentage of no limit, while something is left', () => {
		assertProperty(
			fc.property(balance, threshold, (reading, line) => {
				if (assessed(reading, line) !== null) return;
				expect([line.type, line.value > 0]).toEqual(['percent', true]);
				expect(reading.remaining).toBeGreaterThan(0);
				expect(reading.limit ?? 0).toBeLessThanOrEqual(0);
			}),
		);
	});

	it('is plain JSON that comes back as it was, with what the reading says', () => {
		forAny((item, _, { lots, ...reading }) => {
			const { balance, unit, unitType, remaining, limit, unlimited } = reading;
			expect(item).toMatchObject({ balance, unit, unitType, remaining, limit, unlimited });
			expect(oddValuesIn(item)).toEqual([]);
			expect(JSON.parse(JSON.stringify(item))).toEqual(item);
			expect(item.lots).toHaveLength(lots.length);
			expect(item.lots).toEqual(expect.arrayContaining(lots));
		});
	});

	it('names its balance beside another', () => {
		const batch = plainReading({ ...CREDITS, balance: 'batch' }, 5);
		const account: AccountReading = {
			accountId: null,
			balances: [plainReading(CREDITS, 3), batch],
		};
		const { summary } = assess(account, batch, IDENTITY, { value: 0, type: 'amount' }, NOW);
		expect(summary).toBe('Lumenote – Account: 5 batch credits left');
	});

	it('has a status that follows from what is left, and is low when something has to be done', () => {
		forAny(({ remaining, status, isLow }, line) => {
			expect(isLow).toBe(['low', 'depleted', 'overdrawn'].includes(status));
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
		assertProperty(
			fc.property(whole, percent, (limit, value) => {
				// Exactly on the line, as a person would work it out on paper.
				const remaining = Number(((limit * value) / 100).toFixed(4));
				const reading = { ...plainReading(CREDITS, remaining), limit };
				const item = assessed(reading, { value, type: 'percent' });
				expect([item?.status, item?.remainingPercent]).toEqual(['low', value]);
			}),
		);
	});

	it('names the next expiry of a lot that still holds something', () => {
		forAny(({ lots, nextExpiryAt, nextExpiryAmount }) => {
			const ends = lots
				.filter(({ remaining }) => remaining > 0)
				.map(({ expiresAt }) => Date.parse(expiresAt ?? ''))
				.filter((end) => end > NOW);
			expect(nextExpiryAt && Date.parse(nextExpiryAt)).toBe(
				ends.length === 0 ? null : Math.min(...ends),
			);
			expect(nextExpiryAmount === null).toBe(ends.length === 0);
		});
	});
});

it('addAmounts adds hundredths as on paper', () => {
	const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 10 });
	assertProperty(
		fc.property(cents, (amounts) => {
			const sum = addAmounts(amounts.map((amountInCents) => amountInCents / 100));
			expect(sum === amounts.reduce((total, next) => total + next, 0) / 100).toBe(true);
		}),
	);
});
