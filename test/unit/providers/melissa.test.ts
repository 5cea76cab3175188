import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import type { Lot } from '../../../nodes/Credits/balance/reading';
import { melissa } from '../../../nodes/Credits/providers/melissa';
import { melissaFixture } from '../../../sandbox/providers/melissa';
import { deepFreeze } from '../../contract/deepFreeze';

function bodyWith(results: Record<string, unknown>, response: Record<string, unknown> = {}) {
	return deepFreeze({
		response: {
			errors: [],
			messages: [],
			...response,
			results: { credit_balance: 400, overdraft_limit: 100, usable_batches: [], ...results },
		},
	});
}

function lotsOf(...batches: Array<Record<string, unknown>>): Lot[] {
	return melissa.parse(bodyWith({ usable_batches: batches })).balances[0].lots;
}

const BATCH = {
	credits_purchased: 1000,
	credits_remaining: 400,
	created: '2026-12-01 00:00:00',
	expiration_time: '2027-12-01 00:00:00',
	cost: '149.00',
	discount: '0.00',
};

describe('Melissa: an answer', () => {
	it.each(melissaFixture.good)('with $title', ({ body, expected }) => {
		expect(melissa.parse(deepFreeze(structuredClone(body)))).toEqual({
			accountId: null,
			balances: expected,
		});
	});

	it.each([
		['the envelope', {}, "'response' is missing where an object was expected"],
		['the results', { response: {} }, "'response.results' is missing where an object was expected"],
		[
			'the balance, which is not added up from the batches',
			bodyWith({ credit_balance: undefined, usable_batches: [BATCH] }),
			"'credit_balance' is missing where a number was expected",
		],
		[
			'what is left of a batch',
			bodyWith({ usable_batches: [{ ...BATCH, credits_remaining: null }] }),
			"'usable_batches[0].credits_remaining' is null where a number was expected",
		],
	])('is refused without %s', (_, body, message) => {
		expect(() => melissa.parse(body)).toThrow(new UnexpectedAnswer(message));
	});

	it('keeps the overdraft limit apart from the balance', () => {
		const [balance] = melissa.parse(
			bodyWith({ credit_balance: -20, overdraft_limit: '100' }),
		).balances;
		expect([balance.remaining, balance.creditLine]).toEqual([-20, 100]);
	});

	it('has no total, because used-up batches leave the list', () => {
		const [balance] = melissa.parse(bodyWith({ usable_batches: [BATCH] })).balances;
		expect([balance.limit, balance.used, balance.derived]).toEqual([null, null, []]);
	});

	it.each([
		['none', [], {}],
		['null', null, {}],
		['a list of one', ['Prices change.'], { messages: ['Prices change.'] }],
		['a single text', 'Prices change.', { messages: ['Prices change.'] }],
		['empty entries among others', ['', null, {}, 'Hi'], { messages: ['Hi'] }],
		['something that is no text', [{ code: 7 }], { messages: ['{"code":7}'] }],
	])('with messages: %s', (_, messages, details) => {
		expect(melissa.parse(bodyWith({}, { messages })).balances[0].details).toEqual(details);
	});
});

describe('Melissa: batches become lots', () => {
	it('whose id is built from purchase, size and expiry, with a number for equals', () => {
		const ids = lotsOf(BATCH, { ...BATCH, credits_remaining: 1 }, { ...BATCH, cost: '1.00' }).map(
			({ id }) => id,
		);
		expect(ids).toEqual([
			'2026-12-01 00:00:00|1000|2027-12-01 00:00:00',
			'2026-12-01 00:00:00|1000|2027-12-01 00:00:00#2',
			'2026-12-01 00:00:00|1000|2027-12-01 00:00:00#3',
		]);
	});

	it('whose id does not depend on what is left', () => {
		const [before] = lotsOf(BATCH);
		const [after] = lotsOf({ ...BATCH, credits_remaining: 1 });
		expect(after?.id).toBe(before?.id);
	});

	it.each([
		['a space and no zone, which is UTC', '2027-12-01 00:00:00', '2027-12-01T00:00:00.000Z'],
		['a T and no zone', '2027-12-01T00:00:00', '2027-12-01T00:00:00.000Z'],
		['a zone', '2027-12-01T00:00:00+01:00', '2027-11-30T23:00:00.000Z'],
		['no time', '2027-12-01', '2027-12-01T00:00:00.000Z'],
		['a form that nobody can read', '12/01/2027', null],
		['nothing', '', null],
	])('whose dates may have %s', (_, date, instant) => {
		const [lot] = lotsOf({ ...BATCH, created: date, expiration_time: date });
		expect([lot?.startsAt, lot?.expiresAt]).toEqual([instant, instant]);
	});

	it.each([
		['texts', { cost: '149.00', discount: '10%' }, { cost: '149.00', discount: '10%' }],
		['numbers', { cost: 149, discount: 0 }, { cost: 149, discount: 0 }],
		['missing', { cost: undefined, discount: null }, {}],
	])('whose cost and discount are kept as sent when they are %s', (_, sent, kept) => {
		const [lot] = lotsOf({ credits_remaining: 1, ...sent });
		expect(lot?.details).toEqual(kept);
	});
});

describe('Melissa: errors inside the answer', () => {
	it.each([
		['under HTTP 400, as documented', 400, 'badRequest'],
		['under HTTP 200', 200, 'badRequest'],
		['under HTTP 401', 401, 'auth'],
		['under HTTP 403', 403, 'auth'],
		['under HTTP 404', 404, 'badRequest'],
	])('%s', (_, status, failureClass) => {
		const body = { response: { errors: ['Something is wrong.'] } };
		expect(melissa.recogniseFailure({ status, body })).toEqual({
			class: failureClass,
			words: 'Something is wrong.',
		});
	});

	it.each([[429], [500], [503]])('under HTTP %d are as everywhere', (status) => {
		const body = { response: { errors: ['The license key is not valid.'] } };
		expect(melissa.recogniseFailure({ status, body })).toEqual({
			words: 'The license key is not valid.',
		});
	});

	it.each([
		['Invalid key'],
		['The license key is not valid.'],
		['The licence has expired'],
		['Unknown customer_id'],
		['Unauthorized'],
		['Unauthorised'],
		['KEY MISSING'],
		['Invalid LicenseKey'],
		['Invalid api_key'],
		['Invalid APIKey'],
		['Unknown XMLLicense'],
	])('that speak of the key or the licence mean a refused key: %j', (message) => {
		const body = { response: { errors: [message] } };
		expect(melissa.recogniseFailure({ status: 400, body })).toEqual({
			class: 'auth',
			words: message,
		});
	});

	it.each([['Unknown keyword'], ['Monkey business'], ['Missing parameter format']])(
		'that only sound like it do not: %j',
		(message) => {
			const body = { response: { errors: [message] } };
			expect(melissa.recogniseFailure({ status: 400, body })).toMatchObject({
				class: 'badRequest',
			});
		},
	);

	it.each([
		['several', ['One.', 'Two.'], 'One. Two.'],
		['a single text', 'One.', 'One.'],
		['an object', { code: 7 }, '{"code":7}'],
		['objects in a list', [{ code: 7 }, 'Two.'], '{"code":7} Two.'],
	])('are quoted together when they are %s', (_, errors, words) => {
		expect(melissa.recogniseFailure({ status: 400, body: { response: { errors } } })).toMatchObject(
			{
				words,
			},
		);
	});

	it.each([
		['an empty list', { response: { errors: [] } }],
		['an empty object', { response: { errors: {} } }],
		['null', { response: { errors: null } }],
		['empty texts', { response: { errors: ['', null] } }],
		['nothing', { response: {} }],
		['a list', []],
		['no JSON', undefined],
	])('are not seen in %s', (_, body) => {
		expect(melissa.recogniseFailure({ status: 200, body })).toBeNull();
	});
});

describe('Melissa: the request', () => {
	it('asks for JSON in three ways, because the answer may be XML otherwise', () => {
		expect(melissa.request()).toEqual({
			method: 'GET',
			url: 'https://app.cicerodata.com/v3.1/account/credits_remaining',
			headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
			qs: { format: 'json' },
		});
	});
});
