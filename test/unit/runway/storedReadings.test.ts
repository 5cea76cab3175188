import { finish } from '../../../nodes/Credits/runway/steps';
import {
	readStoredReadings,
	type StoredReadings,
} from '../../../nodes/Credits/runway/storedReadings';

const NOW = Date.parse('2026-11-06T12:00:00Z');

/** A row as Get Balance makes it, an hour old. */
const ROW = {
	provider: 'kieAi',
	account: 'Client A',
	balance: 'credits',
	unit: 'credit',
	remaining: 480,
	retrievedAt: '2026-11-06T11:00:00.000Z',
};

function read(rows: readonly object[], timeZone = 'UTC'): StoredReadings {
	return finish(readStoredReadings(rows as Record<string, unknown>[], NOW, timeZone));
}

/** What is read of one row, and what is wrong with it. */
function readRow(changes: object, timeZone?: string) {
	const { balances, leftOut, firstLeftOut } = read([{ ...ROW, ...changes }], timeZone);
	return { reading: balances[0]?.readings[0], leftOut, fault: firstLeftOut?.fault };
}

/** What n8n's expressions make of a time. */
function luxon(text: string | null): object {
	return { toISO: () => text };
}

describe('a row of a table', () => {
	it.each<[string, unknown, string]>([
		['ISO 8601', '2026-11-05T20:00:00.000Z', '2026-11-05T20:00:00.000Z'],
		['Postgres with a zone', '2026-11-05 20:00:00+00', '2026-11-05T20:00:00.000Z'],
		['Postgres with microseconds', '2026-11-05 20:00:00.123456+00', '2026-11-05T20:00:00.123Z'],
		['Postgres without a zone', '2026-11-05 20:00:00', '2026-11-05T19:00:00.000Z'],
		['Snowflake', '2026-11-05 20:00:00.000 +0100', '2026-11-05T19:00:00.000Z'],
		['BigQuery', '2026-11-05 20:00:00 UTC', '2026-11-05T20:00:00.000Z'],
		['blanks around it', ' 2026-11-05T20:00Z ', '2026-11-05T20:00:00.000Z'],
		['a Date', new Date('2026-11-05T20:00:00Z'), '2026-11-05T20:00:00.000Z'],
		['a time of Luxon', luxon('2026-11-05T20:00:00.000+01:00'), '2026-11-05T19:00:00.000Z'],
		['seconds since 1970', 1793908800, '2026-11-05T20:00:00.000Z'],
		['milliseconds since 1970', 1793908800123, '2026-11-05T20:00:00.123Z'],
		['four minutes ahead', '2026-11-06T12:04:00Z', '2026-11-06T12:04:00.000Z'],
	])('may have a time as %s', (_, retrievedAt, expected) => {
		const { reading, leftOut } = readRow({ retrievedAt }, 'Europe/Berlin');
		expect(leftOut).toBe(0);
		expect(new Date(reading?.at ?? 0).toISOString()).toBe(expected);
	});

	it.each<[string, unknown, string]>([
		['none', undefined, 'is missing where a date and time was expected'],
		['null', null, 'is null where a date and time was expected'],
		['an empty text', '', 'is an empty text where a date and time was expected'],
		[
			'what JSON makes of a Date that a sandbox has lost',
			{},
			'is an object where a date and time was expected',
		],
		['a word', 'yesterday', 'is a text where a date and time was expected'],
		[
			'a day that does not exist',
			'2026-02-30 00:00:00',
			'is a text where a date and time was expected',
		],
		['a Date of nothing', new Date(Number.NaN), 'is an object where a date and time was expected'],
		[
			'a time of Luxon that is none',
			luxon(null),
			'is an object where a date and time was expected',
		],
		['a number that may mean anything', 46331.5, 'is a number where a date and time was expected'],
		['0', 0, 'is a number where a date and time was expected'],
		['infinity', Infinity, 'is a number out of range where a date and time was expected'],
		['six minutes ahead', '2026-11-06T12:06:00Z', 'lies in the future'],
		['600 years ahead', '2626-11-06T12:00:00Z', 'lies in the future'],
		['the last of all Dates', new Date(8.64e15), 'lies in the future'],
		['1970 east of Greenwich', '1970-01-01 00:00:00', 'lies before 1970'],
		['a Date before 1970', new Date(-1), 'lies before 1970'],
		['the year 1', '0001-01-01 00:00:00', 'is a text where a date and time was expected'],
	])('is left out with %s for its time', (_, retrievedAt, complaint) => {
		const { reading, leftOut, fault } = readRow({ retrievedAt }, 'Europe/Berlin');
		expect(reading).toBeUndefined();
		expect(leftOut).toBe(1);
		expect(fault).toEqual({ field: 'retrievedAt', complaint });
	});

	it.each([
		['480', 480],
		[' 480.25 ', 480.25],
		['-3', -3],
		[0, 0],
	])('may have the amount %j', (remaining, amount) => {
		expect(readRow({ remaining }).reading?.remaining).toBe(amount);
		expect(readRow({ used: remaining }).reading?.used).toBe(amount);
	});

	it.each(['', ' ', null, undefined])(
		'may have nothing (%j) where others say what was used',
		(used) => {
			expect(readRow({ used }).reading).toMatchObject({ remaining: 480, used: null });
		},
	);

	it.each<[unknown, string]>([
		[undefined, 'is missing where a number was expected'],
		[null, 'is null where a number was expected'],
		['', 'is an empty text where a number was expected'],
		[' ', 'is a text where a number was expected'],
		['plenty', 'is a text where a number was expected'],
		['1,234', 'is a text where a number was expected'],
		[true, 'is true or false where a number was expected'],
		[[480], 'is a list where a number was expected'],
	])('is left out with the amount %j', (remaining, complaint) => {
		expect(readRow({ remaining }).fault).toEqual({ field: 'remaining', complaint });
	});

	it('is left out with an amount used that is not a number', () => {
		expect(readRow({ used: 'much' }).fault).toEqual({
			field: 'used',
			complaint: 'is a text where a number was expected',
		});
	});

	it.each([true, 1, '1', 'TRUE', 'true', ' True ', 't', 'yes'])(
		'is unlimited with %j',
		(unlimited) => {
			expect(readRow({ unlimited, remaining: '' }).reading).toMatchObject({
				unlimited: true,
				remaining: null,
			});
		},
	);

	it.each([false, 0, '0', 'FALSE', 'f', 'no', '', null, undefined])(
		'is not unlimited with %j',
		(unlimited) => {
			expect(readRow({ unlimited }).reading).toMatchObject({ unlimited: false, remaining: 480 });
		},
	);

	it.each<[unknown, string]>([
		['perhaps', 'is a text where true or false was expected'],
		[2, 'is a number where true or false was expected'],
		[{}, 'is an object where true or false was expected'],
	])('is left out with %j for being unlimited', (unlimited, complaint) => {
		expect(readRow({ unlimited }).fault).toEqual({ field: 'unlimited', complaint });
	});

	it.each<[string, unknown, string | null]>([
		['text', '2026-11-30T00:00:00Z', '2026-11-30T00:00:00.000Z'],
		['text without a zone', '2026-11-30 00:00:00', '2026-11-29T23:00:00.000Z'],
		['a Date', new Date('2026-11-30T00:00:00Z'), '2026-11-30T00:00:00.000Z'],
		['a time of Luxon', luxon('2026-11-30T00:00:00Z'), '2026-11-30T00:00:00.000Z'],
		['an empty text', '', null],
		['null', null, null],
	])('may say when it renews as %s', (_, resetsAt, expected) => {
		expect(readRow({ resetsAt }, 'Europe/Berlin').reading?.resetsAt).toBe(expected);
	});

	it('is left out when nobody can read when it renews', () => {
		expect(readRow({ resetsAt: 'soon' }).fault).toEqual({
			field: 'resetsAt',
			complaint: 'is a text where a date and time was expected',
		});
	});
});

describe('the lots of a row', () => {
	const LOT = { id: 'a', remaining: 300, startsAt: null, expiresAt: '2026-11-10T00:00:00.000Z' };
	const READ = { remaining: 300, startsAt: null, expiresAt: '2026-11-10T00:00:00.000Z' };

	it.each<[string, unknown]>([
		['a list', [LOT]],
		['JSON text', JSON.stringify([LOT])],
		['JSON text with blanks', ` ${JSON.stringify([LOT], null, 2)} `],
		['an amount as text', [{ ...LOT, remaining: '300' }]],
		['a Date', [{ ...LOT, expiresAt: new Date(LOT.expiresAt) }]],
		['a time of Luxon', [{ ...LOT, expiresAt: luxon(LOT.expiresAt) }]],
		['an offset', [{ ...LOT, expiresAt: '2026-11-10 01:00:00+01' }]],
		['no zone', [{ ...LOT, expiresAt: '2026-11-10 01:00:00' }]],
		['nothing for its beginning', [{ ...LOT, startsAt: '' }]],
	])('are read from %s', (_, lots) => {
		expect(readRow({ lots }, 'Europe/Berlin').reading?.lots).toEqual([READ]);
	});

	it('may begin later, and never expire', () => {
		const lots = [{ remaining: 5, startsAt: '2026-11-10 00:00:00', expiresAt: '' }];
		expect(readRow({ lots }).reading?.lots).toEqual([
			{ remaining: 5, startsAt: '2026-11-10T00:00:00.000Z', expiresAt: null },
		]);
	});

	it.each<[unknown]>([[undefined], [null], [''], [[]], ['[]'], ['null']])(
		'may be none: %j',
		(lots) => {
			expect(readRow({ lots }).reading?.lots).toEqual([]);
		},
	);

	it.each<[string, unknown, string, string]>([
		[
			'a text that is not JSON',
			'[object Object]',
			'lots',
			'is a text where a list of lots was expected',
		],
		['an object', {}, 'lots', 'is an object where a list of lots was expected'],
		['JSON of something else', '{"a":1}', 'lots', 'is a text where a list of lots was expected'],
		['a number', 3, 'lots', 'is a number where a list of lots was expected'],
		['something else among them', [LOT, 'b'], 'lots[1]', 'is a text where a lot was expected'],
		[
			'one without an amount',
			[LOT, { expiresAt: null }],
			'lots[1].remaining',
			'is missing where a number was expected',
		],
		[
			'one that ends at no time',
			JSON.stringify([{ ...LOT, expiresAt: 'soon' }]),
			'lots[0].expiresAt',
			'is a text where a date and time was expected',
		],
		[
			'one that began before 1970',
			[{ ...LOT, startsAt: new Date(-1) }],
			'lots[0].startsAt',
			'lies before 1970',
		],
	])('leave it out with %s', (_, lots, field, complaint) => {
		const { reading, fault } = readRow({ lots });
		expect(reading).toBeUndefined();
		expect(fault).toEqual({ field, complaint });
	});
});

describe('many rows', () => {
	it('are counted where they are no readings, and the first is named', () => {
		const stored = read([ROW, { ...ROW, remaining: '' }, ROW, { ...ROW, retrievedAt: null }]);
		expect(stored.leftOut).toBe(2);
		expect(stored.firstLeftOut).toMatchObject({ item: 1, fault: { field: 'remaining' } });
		expect(stored.balances.map(({ readings }) => readings.map(({ item }) => item))).toEqual([
			[0, 2],
		]);
	});

	it('of failed reads are neither readings nor counted', () => {
		expect(read([{ ...ROW, status: 'unknown', remaining: null, retrievedAt: null }])).toEqual({
			balances: [],
			leftOut: 0,
			firstLeftOut: null,
		});
	});

	it('of a pool that the plan never had are neither readings nor counted', () => {
		const none = { ...ROW, remaining: 0, status: 'notIncluded' };
		const rows = [
			{ ...none, balance: 'simple' },
			{ ...ROW, status: 'ok' },
			{ ...none, balance: 'once' },
			{ ...ROW, status: 'ok', balance: 'once' },
		];
		const { balances, leftOut } = read(rows);
		expect(leftOut).toBe(0);
		expect(balances.map(({ balance, readings }) => [balance, readings.length])).toEqual([
			['credits', 1],
			['once', 2],
		]);
	});

	it('are told apart by accounts that a sheet has made numbers of', () => {
		const { balances } = read([111, 222, '111'].map((account) => ({ ...ROW, account })));
		expect(balances.map(({ account, readings }) => [account, readings.length])).toEqual([
			['111', 2],
			['222', 1],
		]);
	});
});
