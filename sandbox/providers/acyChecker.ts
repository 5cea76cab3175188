import { acyChecker } from '../../nodes/Credits/providers/acyChecker';
import { plainReading, type BalanceReading } from '../../nodes/Credits/balance/reading';
import { DAY_MS } from '../../nodes/Credits/balance/time';
import type { ProviderFixture } from '../fixture';

const [BATCH, SIMPLE] = acyChecker.balances;

/** The documented example, with the comma that is missing there. */
const EXAMPLE = {
	message: '',
	credits_used_batch: 335,
	remaining_credits_batch: 665,
	credits_used_simple: 11,
	remaining_credits_simple: 39,
};

/** The documented example to the letter. */
const EXAMPLE_AS_PRINTED = `{
    "message": "",
    "credits_used_batch": 335,
    "remaining_credits_batch": 665
    "credits_used_simple": 11,
    "remaining_credits_simple": 39
}`;

const LIMIT_IS_COMPUTED = ['limit'];

/** The two readings of an answer that says both amounts of both balances. */
function readings(
	batch: { used: number; remaining: number },
	simple: { used: number; remaining: number },
	changes: Partial<BalanceReading> = {},
): BalanceReading[] {
	return [
		{ ...plainReading(BATCH, batch.remaining), used: batch.used },
		{ ...plainReading(SIMPLE, simple.remaining), used: simple.used },
	].map((reading) => ({
		...reading,
		limit: Number(reading.used) + Number(reading.remaining),
		derived: LIMIT_IS_COMPUTED,
		...changes,
	}));
}

const OF_EXAMPLE = [
	{ used: 335, remaining: 665 },
	{ used: 11, remaining: 39 },
] as const;

/** An unlimited balance of a licence for agencies. */
function unlimited(
	unit: typeof BATCH | typeof SIMPLE,
	used: number | null,
	licenseLevel: string,
): BalanceReading {
	return {
		...plainReading(unit, 0),
		remaining: null,
		used,
		unlimited: true,
		details: { licenseLevel },
	};
}

/** Whether there is no amount in its place, or none left. */
function isNothing(amount: unknown): boolean {
	if (amount === undefined || amount === null || amount === 0) return true;
	return typeof amount === 'string' && /^-?0+(\.0+)?$/.test(amount);
}

/** A date as PHP serialises it: a wall clock, and the name of its zone beside it. */
function phpDate(date: string, timezone = 'Europe/Paris') {
	return { date: `${date}.000000`, timezone_type: 3, timezone };
}

/** AcyChecker, as documented at https://docs.acychecker.com/api-documentation/api-get-remaining-credits */
export const acyCheckerFixture = {
	record: acyChecker,
	key: 'sandbox-acy-checker-example-93d07b',
	total: 1000,
	accepts: ({ headers }, key) =>
		headers['api-key'] === key &&
		headers['content-type'] === 'application/json' &&
		(headers.source ?? '') !== '',
	answer: ({ total, remaining }, now) => ({
		message: '',
		credits_used_batch: total - remaining,
		remaining_credits_batch: remaining,
		credits_used_simple: 11,
		remaining_credits_simple: 39,
		license_level: 'Business',
		end_date: phpDate(`${new Date(now + 200 * DAY_MS).toISOString().slice(0, 10)} 09:00:00`),
	}),
	balancePaths: [[['remaining_credits_batch']], [['remaining_credits_simple']]],
	amountPaths: [['remaining_credits_batch'], ['remaining_credits_simple']],
	optionalPaths: [
		['message'],
		['credits_used_batch'],
		['credits_used_simple'],
		['license_level'],
		['end_date'],
		['end_date', 'date'],
		['end_date', 'timezone'],
	],
	// A licence for agencies, while there is no amount or none is left.
	saysUnlimited: (body, amount) =>
		'license_level' in body &&
		typeof body.license_level === 'string' &&
		/agency/i.test(body.license_level) &&
		isNothing(amount),
	refused: { status: 401, body: { message: 'Invalid API-KEY' } },
	rateLimited: {
		status: 429,
		headers: { 'retry-after': '30' },
		body: { message: 'Too many requests' },
	},
	maintenance: { status: 503, body: { message: 'Maintenance in progress' } },
	good: [
		{
			title: 'the documented example, with its missing comma',
			evidence: 'documented',
			body: EXAMPLE,
			expected: readings(...OF_EXAMPLE),
		},
		{
			title: 'a licence and its end in winter time',
			evidence: 'reported',
			body: { ...EXAMPLE, license_level: 'Business', end_date: phpDate('2027-01-31 09:00:00') },
			expected: readings(...OF_EXAMPLE, {
				details: { licenseLevel: 'Business' },
				licenseEndsAt: '2027-01-31T08:00:00.000Z',
			}),
		},
		{
			title: 'a licence that ends in summer time',
			evidence: 'constructed',
			body: { ...EXAMPLE, end_date: phpDate('2027-07-31 09:00:00') },
			expected: readings(...OF_EXAMPLE, { licenseEndsAt: '2027-07-31T07:00:00.000Z' }),
		},
		{
			title: 'a licence end in a zone that nobody knows',
			evidence: 'constructed',
			body: { ...EXAMPLE, end_date: phpDate('2027-01-31 09:00:00', 'Europe/Atlantis') },
			expected: readings(...OF_EXAMPLE),
		},
		{
			title: 'a message beside the amounts',
			evidence: 'constructed',
			body: { ...EXAMPLE, message: 'Your licence ends soon' },
			expected: readings(...OF_EXAMPLE, { details: { message: 'Your licence ends soon' } }),
		},
		{
			title: 'everything used up, which is not unlimited',
			evidence: 'constructed',
			body: { ...EXAMPLE, credits_used_batch: 1000, remaining_credits_batch: 0 },
			expected: readings({ used: 1000, remaining: 0 }, { used: 11, remaining: 39 }),
		},
		{
			title: 'an agency licence whose amounts are 0',
			evidence: 'reported',
			body: {
				...EXAMPLE,
				remaining_credits_batch: 0,
				remaining_credits_simple: 0,
				license_level: 'Agency Unlimited',
			},
			expected: [
				unlimited(BATCH, 335, 'Agency Unlimited'),
				unlimited(SIMPLE, 11, 'Agency Unlimited'),
			],
		},
		{
			title: 'an agency licence without amounts',
			evidence: 'constructed',
			body: { message: '', license_level: 'agency' },
			expected: [unlimited(BATCH, null, 'agency'), unlimited(SIMPLE, null, 'agency')],
		},
		{
			title: 'an agency licence with an amount, which is shown like any other',
			evidence: 'constructed',
			body: { ...EXAMPLE, remaining_credits_simple: 0, license_level: 'agency' },
			expected: [
				{
					...plainReading(BATCH, 665),
					used: 335,
					limit: 1000,
					derived: LIMIT_IS_COMPUTED,
					details: { licenseLevel: 'agency' },
				},
				unlimited(SIMPLE, 11, 'agency'),
			],
		},
	],
	bad: [
		{
			title: '401 for a key that does not exist',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Invalid API-KEY' } },
			class: 'auth',
			quotes: 'Invalid API-KEY',
		},
		{
			title: '401 for an expired licence, which is no refused key',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'License expired' } },
			class: 'forbidden',
			quotes: 'License expired',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, body: { message: 'Too many requests' } },
			class: 'rateLimited',
			quotes: 'Too many requests',
		},
		{
			title: '401 without a message',
			evidence: 'reported',
			reply: { status: 401, body: {} },
			class: 'auth',
		},
		{
			title: '500 without a message',
			evidence: 'reported',
			reply: { status: 500, body: { code: 500 } },
			class: 'unavailable',
		},
		{
			title: 'HTTP 200 with a message and no amounts',
			evidence: 'constructed',
			reply: { status: 200, body: { message: 'This licence has no API access' } },
			class: 'badResponse',
			quotes: 'This licence has no API access',
		},
		{
			title: 'only one of the two balances',
			evidence: 'constructed',
			reply: {
				status: 200,
				body: { message: '', credits_used_batch: 335, remaining_credits_batch: 665 },
			},
			class: 'badResponse',
		},
		{
			title: 'the documented example as printed, which lacks a comma',
			evidence: 'documented',
			reply: { status: 200, body: EXAMPLE_AS_PRINTED },
			class: 'badResponse',
		},
	],
} as const satisfies ProviderFixture;
