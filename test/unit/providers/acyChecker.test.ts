import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import { acyChecker } from '../../../nodes/Credits/providers/acyChecker';
import { deepFreeze } from '../../contract/deepFreeze';

const EXAMPLE = deepFreeze({
	message: '',
	credits_used_batch: 335,
	remaining_credits_batch: 665,
	credits_used_simple: 11,
	remaining_credits_simple: 39,
});

function balancesOf(body: Record<string, unknown>) {
	return acyChecker.parse(deepFreeze(body)).balances;
}

describe('AcyChecker: two balances', () => {
	it('are read apart, the batch first, each with a limit that is computed from its own amounts', () => {
		expect(acyChecker.parse(EXAMPLE)).toEqual({
			accountId: null,
			balances: [
				{
					balance: 'batch',
					unit: 'credit',
					unitType: 'credit',
					remaining: 665,
					used: 335,
					limit: 1000,
					creditLine: null,
					unlimited: false,
					lots: [],
					resetsAt: null,
					licenseEndsAt: null,
					estimatedSpendableNow: null,
					details: {},
					derived: ['limit'],
				},
				{
					balance: 'simple',
					unit: 'credit',
					unitType: 'credit',
					remaining: 39,
					used: 11,
					limit: 50,
					creditLine: null,
					unlimited: false,
					lots: [],
					resetsAt: null,
					licenseEndsAt: null,
					estimatedSpendableNow: null,
					details: {},
					derived: ['limit'],
				},
			],
		});
	});

	it.each([[undefined], [null], ['many'], [true]])(
		'have no limit, and list none as computed, when used is %j',
		(used) => {
			const [batch, simple] = balancesOf({ ...EXAMPLE, credits_used_batch: used });
			expect([batch.used, batch.limit, batch.derived]).toEqual([null, null, []]);
			expect([simple?.used, simple?.limit, simple?.derived]).toEqual([11, 50, ['limit']]);
		},
	);

	it('read decimal strings', () => {
		const [batch] = balancesOf({
			...EXAMPLE,
			credits_used_batch: '0.2',
			remaining_credits_batch: '0.1',
		});
		expect([batch.used, batch.remaining, batch.limit]).toEqual([0.2, 0.1, 0.3]);
	});

	it.each(['batch', 'simple'])('are both refused when %s is missing', (name) => {
		const body = { ...EXAMPLE, [`remaining_credits_${name}`]: undefined };
		expect(() => acyChecker.parse(body)).toThrow(
			new UnexpectedAnswer(`'remaining_credits_${name}' is missing where a number was expected`),
		);
	});
});

describe('AcyChecker: an agency licence counts as unlimited only while its amounts are 0 or absent', () => {
	it.each([['agency'], ['Agency'], ['AGENCY_UNLIMITED'], ['Big Agency Plan']])(
		'at the level %j',
		(level) => {
			const [batch] = balancesOf({ ...EXAMPLE, license_level: level, remaining_credits_batch: 0 });
			expect(batch).toMatchObject({ remaining: null, unlimited: true, limit: null, derived: [] });
		},
	);

	it.each([[0], ['0'], ['0.00'], [null], [undefined]])('with the amount %j', (remaining) => {
		const [batch] = balancesOf({
			...EXAMPLE,
			license_level: 'agency',
			remaining_credits_batch: remaining,
		});
		expect(batch).toMatchObject({ remaining: null, unlimited: true, used: 335 });
	});

	it.each([
		[665, 665],
		['665', 665],
		[-5, -5],
	])('and not with the amount %j', (sent, remaining) => {
		const [batch] = balancesOf({
			...EXAMPLE,
			license_level: 'agency',
			remaining_credits_batch: sent,
		});
		expect(batch).toMatchObject({ remaining, unlimited: false });
	});

	it.each([[''], ['abc'], [true], [{}]])('and not with the unreadable amount %j', (remaining) => {
		const body = { ...EXAMPLE, license_level: 'agency', remaining_credits_batch: remaining };
		expect(() => acyChecker.parse(body)).toThrow(UnexpectedAnswer);
	});

	it.each([['Business'], [''], [null], [undefined], [['agency']], [7]])(
		'and not at the level %j',
		(level) => {
			const [batch] = balancesOf({ ...EXAMPLE, license_level: level, remaining_credits_batch: 0 });
			expect(batch).toMatchObject({ remaining: 0, unlimited: false });
		},
	);
});

describe('AcyChecker: what is said of the licence goes to both balances', () => {
	const saidOf = (body: Record<string, unknown>) =>
		balancesOf(body).map(({ licenseEndsAt, details }) => ({ licenseEndsAt, details }));

	it.each<[string, Record<string, unknown>, Record<string, string>]>([
		['its level', { license_level: 'Business' }, { licenseLevel: 'Business' }],
		['a message beside the amounts', { message: 'Renew soon' }, { message: 'Renew soon' }],
	])('%s', (_, said, details) => {
		const both = { licenseEndsAt: null, details };
		expect(saidOf({ ...EXAMPLE, ...said })).toEqual([both, both]);
	});

	it.each<[string, Record<string, unknown>, string]>([
		[
			'its end, from a named zone in winter',
			{
				end_date: {
					date: '2027-01-31 09:00:00.000000',
					timezone_type: 3,
					timezone: 'Europe/Paris',
				},
			},
			'2027-01-31T08:00:00.000Z',
		],
		[
			'its end, from a named zone in summer',
			{
				end_date: {
					date: '2027-07-31 09:00:00.000000',
					timezone_type: 3,
					timezone: 'Europe/Paris',
				},
			},
			'2027-07-31T07:00:00.000Z',
		],
		[
			'its end, from an offset',
			{ end_date: { date: '2027-01-31 09:00:00.000000', timezone_type: 1, timezone: '+02:00' } },
			'2027-01-31T07:00:00.000Z',
		],
		[
			'its end, as a text that names its zone',
			{ end_date: '2027-01-31T09:00:00Z' },
			'2027-01-31T09:00:00.000Z',
		],
	])('%s', (_, said, licenseEndsAt) => {
		const both = { licenseEndsAt, details: {} };
		expect(saidOf({ ...EXAMPLE, ...said })).toEqual([both, both]);
	});

	it.each([
		['a zone that nobody knows', { date: '2027-01-31 09:00:00', timezone: 'Europe/Atlantis' }],
		['no zone', { date: '2027-01-31 09:00:00' }],
		['a text without a zone', '2027-01-31 09:00:00'],
		['no date', { timezone: 'Europe/Paris' }],
		['null', null],
		['a number', 1801382400],
	])('but not an end with %s', (_, end) => {
		expect(saidOf({ ...EXAMPLE, end_date: end })[0]).toEqual({ licenseEndsAt: null, details: {} });
	});

	it('and the end of the licence is not taken for the monthly reset', () => {
		const [batch] = balancesOf({ ...EXAMPLE, end_date: '2027-01-31T09:00:00Z' });
		expect(batch.resetsAt).toBeNull();
	});
});

describe('AcyChecker: failures it recognises', () => {
	it.each([
		['a wrong key, which the status tells', 401, 'Invalid API-KEY', { words: 'Invalid API-KEY' }],
		[
			'an expired licence, which has the same status',
			401,
			'License expired',
			{
				class: 'forbidden',
				words: 'License expired',
				message: 'The AcyChecker licence has expired',
				advice: 'Renew it at https://www.acychecker.com/.',
			},
		],
		['too many requests', 429, 'Too many requests', { words: 'Too many requests' }],
		[
			'a message instead of amounts under HTTP 200',
			200,
			'No API access',
			{ class: 'badResponse', words: 'No API access' },
		],
	])('%s', (_, status, message, known) => {
		expect(acyChecker.recogniseFailure({ status, body: { message } })).toEqual(known);
	});

	it.each([
		['a message beside amounts', 200, { ...EXAMPLE, message: 'Renew soon' }],
		['a message beside one amount', 200, { message: 'Renew soon', remaining_credits_batch: 5 }],
		['no message', 500, {}],
		['an empty message', 401, { message: '' }],
		['a message that is no text', 401, { message: { code: 1 } }],
		['a list', 200, []],
		['no JSON', 502, undefined],
	])('but leaves %s to the status and to parse', (_, status, body) => {
		expect(acyChecker.recogniseFailure({ status, body })).toBeNull();
	});
});
