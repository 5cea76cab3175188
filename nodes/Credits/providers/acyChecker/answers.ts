import { acyChecker } from './record';
import { isRecord } from '../../balance/readers';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { DAY_MS } from '../../balance/time';
import type { ProviderAnswers } from '../answers';

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

/** A date as PHP serialises it: a wall clock, and the name of its zone beside it. */
function phpDate(date: string, timezone = 'Europe/Paris') {
	return { date: `${date}.000000`, timezone_type: 3, timezone };
}

/** AcyChecker, as documented at https://docs.acychecker.com/api-documentation/api-get-remaining-credits */
export const answers = {
	record: acyChecker,
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
	sandbox: {
		total: 1000,
		amountsAt: [['remaining_credits_batch'], ['remaining_credits_simple']],
		answer: ({ total, remaining }, now) => ({
			body: {
				message: '',
				credits_used_batch: total - remaining,
				remaining_credits_batch: remaining,
				credits_used_simple: 11,
				remaining_credits_simple: 39,
				license_level: 'Business',
				end_date: phpDate(`${new Date(now + 200 * DAY_MS).toISOString().slice(0, 10)} 09:00:00`),
			},
		}),
	},
	// An agency license, while the amount is 0 or absent: so the vendor's own plugin has it.
	saysUnlimited({ credits }, balance) {
		if (!isRecord(credits) || typeof credits.license_level !== 'string') return false;
		const left = credits[`remaining_credits_${balance}`] ?? 0;
		const isNothing = left === 0 || (typeof left === 'string' && /^-?0+(\.0+)?$/.test(left));
		return isNothing && /agency/i.test(credits.license_level);
	},
} as const satisfies ProviderAnswers;
