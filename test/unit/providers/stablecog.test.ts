import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import { stablecog } from '../../../nodes/Credits/providers/stablecog';
import { stablecogFixture } from '../../../sandbox/providers/stablecog';
import { deepFreeze } from '../../contract/deepFreeze';

const PRO = { id: 'type-pro', name: 'Pro', amount: 700, description: 'Monthly' };
const PACK = { id: 'type-pack', name: 'Pack', amount: 100, description: 'Once' };

function credit(remaining: unknown, expiresAt: unknown, type: unknown = PRO) {
	return {
		id: `${String(remaining)} ${String(expiresAt)}`,
		remaining_amount: remaining,
		expires_at: expiresAt,
		type,
	};
}

function readingOf(total: number, ...credits: unknown[]) {
	return stablecog.parse(deepFreeze({ total_remaining_credits: total, credits })).balances[0];
}

describe('Stablecog: an answer', () => {
	it.each(stablecogFixture.good)('with $title', ({ body, expected }) => {
		expect(stablecog.parse(deepFreeze(structuredClone(body)))).toEqual({
			accountId: null,
			balances: expected,
		});
	});

	it.each([
		[
			'the total',
			{ credits: [] },
			"'total_remaining_credits' is missing where a number was expected",
		],
		['the lots', { total_remaining_credits: 5 }, "'credits' is missing where a list was expected"],
		[
			'what a lot holds',
			{ total_remaining_credits: 5, credits: [{ id: 'a' }] },
			"'credits[0].remaining_amount' is missing where a number was expected",
		],
	])('is refused without %s', (_, body, message) => {
		expect(() => stablecog.parse(body)).toThrow(new UnexpectedAnswer(message));
	});

	it('keeps the documented total, even where the lots hold something else', () => {
		const reading = readingOf(250, credit(100, '2027-03-01T00:00:00Z'));
		expect(reading.remaining).toBe(250);
	});
});

describe('Stablecog: lots', () => {
	it.each([
		['the date that means never', '2100-01-01T05:00:00Z', null],
		['the same moment in another zone', '2100-01-01T00:00:00-05:00', null],
		['a moment later, which is a date', '2100-01-01T05:00:01Z', '2100-01-01T05:00:01.000Z'],
		['fractions of a second', '2027-03-01T12:30:00.123456Z', '2027-03-01T12:30:00.123Z'],
		['no zone, which nobody can read', '2027-03-01T12:30:00', null],
		['null', null, null],
	])('expire at %s', (_, sent, expiresAt) => {
		expect(readingOf(5, credit(5, sent)).lots[0]?.expiresAt).toBe(expiresAt);
	});

	it("have the usual size of their type, listed as computed because it is not the lot's own", () => {
		const reading = readingOf(900, credit(900, '2027-03-01T00:00:00Z'));
		expect([reading.lots[0]?.granted, reading.derived]).toEqual([700, ['lots.granted']]);
	});

	it('have no size when their type has none, and nothing is listed as computed', () => {
		const reading = readingOf(5, credit(5, '2027-03-01T00:00:00Z', { name: 'Gift' }));
		expect([reading.lots[0]?.granted, reading.derived]).toEqual([null, []]);
	});

	it.each([[undefined], [''], [7], [null]])('have an id even when the answer has %j', (id) => {
		const entry = { ...credit(5, '2027-03-01T00:00:00Z'), id };
		expect(readingOf(5, credit(0, null), entry).lots.map((lot) => lot.id)).toEqual([
			'0 null',
			'credits-1',
		]);
	});
});

describe('Stablecog: the estimate of what is spendable, because an annual plan counts twelve months', () => {
	const estimateOf = (total: number, ...credits: unknown[]) =>
		readingOf(total, ...credits).estimatedSpendableNow;

	it.each([
		['31 days', '2027-01-15T12:00:00Z', '2027-02-15T12:00:00Z'],
		['28 days', '2027-02-15T12:00:00Z', '2027-03-15T12:00:00Z'],
		['30 days', '2027-04-15T12:00:00Z', '2027-05-15T12:00:00Z'],
		['30 days and an hour, over a clock change', '2027-10-15T10:00:00Z', '2027-11-14T11:00:00Z'],
		['27 days, at the least', '2027-01-15T12:00:00Z', '2027-02-11T12:00:00Z'],
		['32 days, at the most', '2027-01-15T12:00:00Z', '2027-02-16T12:00:00Z'],
	])('leaves out a lot that expires %s after another of its type', (_, first, second) => {
		expect(estimateOf(1400, credit(700, first), credit(700, second))).toBe(700);
		expect(estimateOf(1400, credit(700, second), credit(700, first))).toBe(700);
	});

	it('takes no longer for thousands of lots than for a few', () => {
		const lots = Array.from({ length: 3500 }, () => credit(1, '2027-01-15T12:00:00Z'));
		const startedAt = performance.now();
		expect(estimateOf(4200, ...lots, credit(700, '2027-02-15T12:00:00Z'))).toBe(3500);
		// Compared with one another, these lots take seconds, during which n8n does nothing else.
		expect(performance.now() - startedAt).toBeLessThan(1000);
	});

	it('knows a type by its name where it has no id', () => {
		const type = { name: 'Pro', amount: 700 };
		const months = ['2027-01-15T12:00:00Z', '2027-02-15T12:00:00Z'];
		expect(estimateOf(1400, ...months.map((month) => credit(700, month, type)))).toBe(700);
	});

	it('keeps what is left of the month that runs', () => {
		const months = [1, 2, 3].map((month) => credit(700, `2027-0${month + 1}-15T12:00:00Z`));
		expect(estimateOf(2220, credit(120, '2027-01-15T12:00:00Z'), ...months)).toBe(120);
	});

	it('keeps lots of other types and what lies beside the lots', () => {
		expect(
			estimateOf(
				1600,
				credit(700, '2027-01-15T12:00:00Z'),
				credit(700, '2027-02-15T12:00:00Z'),
				credit(100, '2027-02-15T12:00:00Z', PACK),
			),
		).toBe(900);
	});

	it('is listed as computed', () => {
		const reading = readingOf(
			1400,
			credit(700, '2027-01-15T12:00:00Z'),
			credit(700, '2027-02-15T12:00:00Z'),
		);
		expect(reading).toMatchObject({
			remaining: 1400,
			estimatedSpendableNow: 700,
			derived: ['lots.granted', 'details.estimatedSpendableNow'],
		});
	});

	it.each<[string, unknown[]]>([
		['one lot', [credit(700, '2027-01-15T12:00:00Z')]],
		[
			'lots of two types',
			[credit(700, '2027-01-15T12:00:00Z'), credit(700, '2027-02-15T12:00:00Z', PACK)],
		],
		[
			'lots that expire a week apart',
			[credit(700, '2027-01-15T12:00:00Z'), credit(700, '2027-01-22T12:00:00Z')],
		],
		[
			'lots that expire together',
			[credit(700, '2027-01-15T12:00:00Z'), credit(700, '2027-01-15T12:00:00Z')],
		],
		[
			'lots that expire a year apart',
			[credit(700, '2027-01-15T12:00:00Z'), credit(700, '2028-01-15T12:00:00Z')],
		],
		[
			'an empty lot a month before a full one',
			[credit(0, '2027-01-15T12:00:00Z'), credit(700, '2027-02-15T12:00:00Z')],
		],
		[
			'lots that never expire',
			[credit(700, '2100-01-01T05:00:00Z'), credit(700, '2100-01-01T05:00:00Z')],
		],
		[
			'lots of which nobody knows the type',
			[credit(700, '2027-01-15T12:00:00Z', null), credit(700, '2027-02-15T12:00:00Z', null)],
		],
	])('is not there for %s', (_, credits) => {
		expect(readingOf(1400, ...credits).details).toEqual({});
	});
});

describe('Stablecog: failures it recognises', () => {
	it.each([
		[
			'a wrong key or a banned IP address',
			401,
			{ error: 'Unauthorized' },
			{ words: 'Unauthorized' },
		],
		['an outage', 500, { error: 'Unknown' }, { words: 'Unknown' }],
		['an error under HTTP 200', 200, { error: 'Unauthorized' }, { words: 'Unauthorized' }],
	])('%s', (_, status, body, known) => {
		expect(stablecog.recogniseFailure({ status, body })).toEqual(known);
	});

	it.each([
		['the plain text of a 429', 429, undefined],
		['an empty error', 500, { error: '' }],
		['a list', 200, []],
	])('but leaves %s to the status and to parse', (_, status, body) => {
		expect(stablecog.recogniseFailure({ status, body })).toBeNull();
	});
});
