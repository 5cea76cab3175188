import { inspect } from 'node:util';

import fc from 'fast-check';

import { addAmounts } from '../../nodes/Credits/balance/amounts';
import { UnexpectedAnswer } from '../../nodes/Credits/balance/failure';
import { isRecord } from '../../nodes/Credits/balance/readers';
import type { AccountReading, BalanceReading } from '../../nodes/Credits/balance/reading';
import { fixtures } from '../../sandbox/providers';
import { lumenoteFixture } from '../example/fixture';
import { deepFreeze } from '../contract/deepFreeze';
import { valueAt, withRawJson } from '../contract/mutations';
import { anyAnswer, documentedValue } from './answers';
import { dishonestIn } from './honest';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

/** What in a balance does not fit together. */
function contradictionsIn({ lots, ...balance }: BalanceReading): string[] {
	const { remaining, used, limit, resetsAt } = balance;
	const dates = [resetsAt, ...lots.flatMap(({ startsAt, expiresAt }) => [startsAt, expiresAt])];
	const sum = used === null || remaining === null ? limit : addAmounts([used, remaining]);
	return [
		...((remaining === null) === balance.unlimited ? [] : ['unlimited']),
		...(limit === null || limit === sum ? [] : ['limit']),
		...lots.flatMap(({ id }) => (id === '' ? ['lot without id'] : [])),
		...dates.flatMap((date) => (date === null || isCanonical(date) ? [] : [date])),
	];
}

function isCanonical(date: string): boolean {
	return new Date(date).toISOString() === date;
}

/** Whether an amount says what the documented field says. */
function says(said: unknown, amount: number): boolean {
	if (typeof said === 'string') return said.trim() !== '' && Number(said) === amount;
	return said === amount;
}

/** What comes of an answer, with every number in it visible. */
function readingOrRefusal(read: () => AccountReading): string {
	try {
		return inspect(read(), { depth: Infinity });
	} catch (error) {
		expect(error).toBeInstanceOf(UnexpectedAnswer);
		return 'refused';
	}
}

describe.each([...fixtures, lumenoteFixture])('$record.displayName', ({ record, ...fixture }) => {
	it('has a balance for every documented amount', () => {
		expect(record.balances).toHaveLength(fixture.balancePaths.length);
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
				expect(dishonestIn(reading)).toEqual([]);
				expect(reading.balances.map(({ balance }) => balance)).toEqual(
					record.balances.map(({ balance }) => balance),
				);
				expect(reading.balances.flatMap(contradictionsIn)).toEqual([]);
				const unfounded = reading.balances.filter(({ remaining }, index) => {
					const paths = fixture.balancePaths[index] ?? [];
					return remaining !== null && !says(documentedValue(body, paths), remaining);
				});
				expect(unfounded).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	it('makes no sum beyond all numbers out of amounts that are near', () => {
		const { amountPaths, answer, optionalPaths } = fixture;
		const honest = JSON.stringify(answer({ total: 100, remaining: 80 }, NOW));
		const text = [...amountPaths, ...optionalPaths]
			.filter((path) => typeof valueAt(JSON.parse(honest), path) === 'number')
			.reduce((json, path) => withRawJson(JSON.parse(json), path, '1.7e308'), honest);
		const body = JSON.parse(text) as Record<string, unknown>;
		expect(readingOrRefusal(() => record.parse(body))).not.toContain('Infinity');
	});

	it('recognises failures in any JSON without failing itself', () => {
		fc.assert(
			fc.property(
				anyAnswer({ record, ...fixture }),
				fc.integer({ min: 100, max: 599 }),
				(text, status) => {
					const known = record.recogniseFailure({ status, body: deepFreeze(JSON.parse(text)) });
					if (known !== null) expect(dishonestIn({ words: null, ...known })).toEqual([]);
				},
			),
			{ numRuns: 500 },
		);
	});
});
