import fc from 'fast-check';

import { addAmounts } from '../../nodes/Credits/balance/amounts';
import { UnexpectedAnswer } from '../../nodes/Credits/balance/failure';
import { isRecord } from '../../nodes/Credits/balance/readers';
import type { AccountReading, BalanceReading } from '../../nodes/Credits/balance/reading';
import { fixtures } from '../../sandbox/providers';
import { deepFreeze } from '../contract/deepFreeze';
import { anyAnswer, documentedValue, DOCUMENTED_AMOUNTS } from './answers';
import { expectHonest } from './honest';

/** The amounts of a balance fit together, and nothing stands where nothing was said. */
function expectConsistent(balance: BalanceReading): void {
	expect(balance.remaining === null).toBe(balance.unlimited);
	if (balance.limit !== null && balance.used !== null && balance.remaining !== null) {
		expect(addAmounts([balance.used, balance.remaining])).toBe(balance.limit);
	}
	for (const lot of balance.lots) {
		expect(lot.id).not.toBe('');
		expect(typeof lot.remaining).toBe('number');
	}
	const dates = [balance.resetsAt, ...balance.lots.flatMap((lot) => [lot.startsAt, lot.expiresAt])];
	for (const date of dates) {
		if (date !== null) expect(new Date(date).toISOString()).toBe(date);
	}
}

describe.each(fixtures)('$record.displayName', ({ record, ...fixture }) => {
	it('has a balance for every documented amount', () => {
		expect(record.balances).toHaveLength(DOCUMENTED_AMOUNTS[record.name]?.length ?? 0);
	});

	it('reads any JSON as what it says, or refuses it', () => {
		fc.assert(
			fc.property(anyAnswer({ record, ...fixture }), (text) => {
				const body: unknown = deepFreeze(JSON.parse(text));
				if (!isRecord(body)) return;
				let reading: AccountReading;
				try {
					reading = record.parse(body);
				} catch (error) {
					expect(error).toBeInstanceOf(UnexpectedAnswer);
					return;
				}
				expectHonest(reading);
				expect(reading.balances.map(({ balance }) => balance)).toEqual(
					record.balances.map(({ balance }) => balance),
				);
				for (const [index, balance] of reading.balances.entries()) {
					expectConsistent(balance);
					if (balance.remaining === null) continue;
					const said = documentedValue(body, DOCUMENTED_AMOUNTS[record.name]?.[index] ?? []);
					expect(typeof said === 'number' || typeof said === 'string').toBe(true);
					expect(String(said).trim()).not.toBe('');
					expect(Number(said) === balance.remaining).toBe(true);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('recognises failures in any JSON without failing itself', () => {
		fc.assert(
			fc.property(
				anyAnswer({ record, ...fixture }),
				fc.integer({ min: 100, max: 599 }),
				(text, status) => {
					const known = record.recogniseFailure({ status, body: deepFreeze(JSON.parse(text)) });
					if (known !== null) expectHonest({ words: null, ...known });
				},
			),
			{ numRuns: 500 },
		);
	});
});
