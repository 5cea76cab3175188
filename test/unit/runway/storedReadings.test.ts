import { isoTime } from '../../../nodes/Credits/balance/time';
import { finish } from '../../../nodes/Credits/runway/steps';
import { readStoredReadings } from '../../../nodes/Credits/runway/storedReadings';

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

/** What is read of rows, in a time zone that is not UTC. */
const read = (...rows: Record<string, unknown>[]) =>
	finish(readStoredReadings(rows, NOW, 'Europe/Berlin'));

/** The reading that a row makes. */
function readingOf(changes: object) {
	const { balances, leftOut } = read({ ...ROW, ...changes });
	expect(leftOut).toBe(0);
	return balances[0]?.readings[0];
}

/** What n8n's expressions make of a time. */
const luxon = (text: string | null) => ({ toISO: () => text });

it.each<[name: string, retrievedAt: unknown, expected: string]>([
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
])('a row may have a time as %s', (_, retrievedAt, expected) => {
	expect(isoTime(readingOf({ retrievedAt })?.at ?? 0)).toBe(expected);
});

it.each(['480', ' 480.25 ', '-3', 0])('a row may have the amount %j', (amount) => {
	const expected = { remaining: Number(amount), used: Number(amount) };
	expect(readingOf({ remaining: amount, used: amount })).toMatchObject(expected);
});

it.each(['', ' ', null, undefined])('the used amount of a row may be missing: %j', (used) => {
	expect(readingOf({ used })).toMatchObject({ remaining: 480, used: null });
});

it.each([true, 1, '1', 'TRUE', 'true', ' True ', 't', 'yes'])(
	'a row is unlimited with %j',
	(unlimited) => {
		const expected = { unlimited: true, remaining: null };
		expect(readingOf({ unlimited, remaining: '' })).toMatchObject(expected);
	},
);

it.each([false, 0, '0', 'FALSE', 'f', 'no', '', null, undefined])(
	'a row is not unlimited with %j',
	(unlimited) => {
		expect(readingOf({ unlimited })).toMatchObject({ unlimited: false, remaining: 480 });
	},
);

it.each<[name: string, resetsAt: unknown, expected: string | null]>([
	['text', '2026-11-30T00:00:00Z', '2026-11-30T00:00:00.000Z'],
	['text without a zone', '2026-11-30 00:00:00', '2026-11-29T23:00:00.000Z'],
	['an empty text', '', null],
	['null', null, null],
])('a row may say when it renews as %s', (_, resetsAt, expected) => {
	expect(readingOf({ resetsAt })?.resetsAt).toBe(expected);
});

const LOT = { id: 'a', remaining: 300, startsAt: null, expiresAt: '2026-11-10T00:00:00.000Z' };

it.each<[name: string, lots: unknown]>([
	['a list', [LOT]],
	['JSON text', JSON.stringify([LOT])],
	['JSON text with blanks', ` ${JSON.stringify([LOT], null, 2)} `],
	['an amount as text', [{ ...LOT, remaining: '300' }]],
	['a time of Luxon', [{ ...LOT, expiresAt: luxon(LOT.expiresAt) }]],
	['an offset', [{ ...LOT, expiresAt: '2026-11-10 01:00:00+01' }]],
	['nothing for its beginning', [{ ...LOT, startsAt: '' }]],
])('the lots of a row are read from %s', (_, lots) => {
	const expected = { remaining: 300, startsAt: null, expiresAt: '2026-11-10T00:00:00.000Z' };
	expect(readingOf({ lots })?.lots).toEqual([expected]);
});

it('a lot may begin later, and never expire', () => {
	const lots = [{ remaining: 5, startsAt: '2026-11-10 00:00:00', expiresAt: '' }];
	const expected = { remaining: 5, startsAt: '2026-11-09T23:00:00.000Z', expiresAt: null };
	expect(readingOf({ lots })?.lots).toEqual([expected]);
});

it.each([undefined, null, '', [], '[]', 'null'])('there may be no lots: %j', (lots) => {
	expect(readingOf({ lots })?.lots).toEqual([]);
});

const OLD_LOT = { ...LOT, startsAt: new Date(-1) };

const notA = (kind: string, expected: string) => `is ${kind} where ${expected} was expected`;
const notATime = (kind: string) => notA(kind, 'a date and time');
const notANumber = (kind: string) => notA(kind, 'a number');
const notAFlag = (kind: string) => notA(kind, 'true or false');
const notLots = (kind: string) => notA(kind, 'a list of lots');

it.each<[name: string, changes: object, complaint: string, field?: string]>([
	['no time', { retrievedAt: undefined }, notATime('missing')],
	['what JSON makes of the Date of a sandbox', { retrievedAt: {} }, notATime('an object')],
	['a word for its time', { retrievedAt: 'yesterday' }, notATime('a text')],
	['a day that does not exist', { retrievedAt: '2026-02-30 00:00:00' }, notATime('a text')],
	['a Date of nothing', { retrievedAt: new Date(Number.NaN) }, notATime('an object')],
	['an invalid time of Luxon', { retrievedAt: luxon(null) }, notATime('an object')],
	['a time that may mean anything', { retrievedAt: 46331.5 }, notATime('a number')],
	['infinity for its time', { retrievedAt: Infinity }, notATime('a number out of range')],
	['the year 1', { retrievedAt: '0001-01-01 00:00:00' }, notATime('a text')],
	['a time six minutes ahead', { retrievedAt: '2026-11-06T12:06:00Z' }, 'lies in the future'],
	['the last of all Dates', { retrievedAt: new Date(8.64e15) }, 'lies in the future'],
	['1970 east of Greenwich', { retrievedAt: '1970-01-01 00:00:00' }, 'lies before 1970'],
	['a Date before 1970', { retrievedAt: new Date(-1) }, 'lies before 1970'],
	['no amount', { remaining: undefined }, notANumber('missing')],
	['an empty amount', { remaining: '' }, notANumber('an empty text')],
	['a blank for its amount', { remaining: ' ' }, notANumber('a text')],
	['an amount with digit groups', { remaining: '1,234' }, notANumber('a text')],
	['a switch for its amount', { remaining: true }, notANumber('true or false')],
	['an amount used that is not a number', { used: 'much' }, notANumber('a text')],
	...['perhaps', 'not yet', 'yesterday', '10', '01', 'on', 'nothing'].map(
		(unlimited): [string, object, string] => [
			`"${unlimited}" for being unlimited`,
			{ unlimited },
			notAFlag('a text'),
		],
	),
	['another number for being unlimited', { unlimited: 2 }, notAFlag('a number')],
	['an object for being unlimited', { unlimited: {} }, notAFlag('an object')],
	['an unreadable renewal', { resetsAt: 'soon' }, notATime('a text')],
	['lots in a text that is not JSON', { lots: '[object Object]' }, notLots('a text')],
	['an object for its lots', { lots: {} }, notLots('an object')],
	['JSON of something else for its lots', { lots: '{"a":1}' }, notLots('a text')],
	['a text among its lots', { lots: [LOT, 'b'] }, notA('a text', 'a lot'), 'lots[1]'],
	['a lot without an amount', { lots: [LOT, {}] }, notANumber('missing'), 'lots[1].remaining'],
	[
		'a lot of no time',
		{ lots: [{ ...LOT, expiresAt: 'soon' }] },
		notATime('a text'),
		'lots[0].expiresAt',
	],
	['a lot from before 1970', { lots: [OLD_LOT] }, 'lies before 1970', 'lots[0].startsAt'],
])('a row is left out with %s', (_, changes, complaint, field = Object.keys(changes)[0]) => {
	expect(read({ ...ROW, ...changes })).toEqual({
		...{ balances: [], leftOut: 1 },
		firstLeftOut: { item: 0, fault: { field, complaint } },
	});
});

describe('of many rows', () => {
	it('those that are no readings are counted, and the first is named', () => {
		const stored = read(ROW, { ...ROW, remaining: '' }, ROW, { ...ROW, retrievedAt: null });
		expect(stored.leftOut).toBe(2);
		expect(stored.firstLeftOut).toMatchObject({ item: 1, fault: { field: 'remaining' } });
		expect(stored.balances[0]?.readings.map(({ item }) => item)).toEqual([0, 2]);
	});

	it('those of failed reads are neither readings nor counted', () => {
		const failed = { ...ROW, status: 'unknown', remaining: null, retrievedAt: null };
		expect(read(failed)).toEqual({ balances: [], leftOut: 0, firstLeftOut: null });
	});

	it.each<[name: string, rows: object[], counts: [string, number][]]>([
		[
			'of a pool that the plan never had are none',
			[
				{ remaining: 0, status: 'notIncluded', balance: 'never' },
				{ status: 'ok' },
				{ remaining: 0, status: 'notIncluded', balance: 'once' },
				{ status: 'ok', balance: 'once' },
			],
			[
				['Client A', 1],
				['Client A', 2],
			],
		],
		[
			'are told apart by accounts that a sheet has made numbers of',
			[{ account: 111 }, { account: 222 }, { account: '111' }],
			[
				['111', 2],
				['222', 1],
			],
		],
	])('those %s', (_, rows, counts) => {
		const { balances, leftOut } = read(...rows.map((row) => ({ ...ROW, ...row })));
		expect(leftOut).toBe(0);
		expect(balances.map(({ account, readings }) => [account, readings.length])).toEqual(counts);
	});
});
