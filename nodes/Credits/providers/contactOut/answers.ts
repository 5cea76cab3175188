import { contactOut } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [EMAIL, PHONE, SEARCH] = contactOut.balances;

const NOW = '2026-07-20T12:00:00.000Z';
const PERIOD = { start: '2026-07-01', end: '2026-07-31' };
const DATES = { periodStart: '2026-07-01', periodEnd: '2026-07-31' };

function body(usage: object, period: object | null = PERIOD) {
	return { status_code: 200, ...(period !== null && { period }), usage };
}

/** ContactOut, as documented at https://api.contactout.com/ */
export const answers = {
	record: contactOut,
	good: [
		// Stands first because it is read at any time.
		{
			title: 'no period, and one pool of neither number',
			evidence: 'constructed',
			body: body({ count: 3, phone_quota: 25 }, null),
			expected: [plainReading(PHONE, 25)],
		},
		{
			title: 'a postpaid contract',
			evidence: 'documented',
			now: NOW,
			body: body({
				count: 110,
				quota: 200,
				remaining: 90,
				over_quota: 0,
				phone_count: 400,
				phone_quota: 1000,
				phone_remaining: 600,
				phone_over_quota: 0,
				search_count: 20,
				search_quota: 150,
				search_remaining: 130,
				search_over_quota: 0,
			}),
			expected: [
				{
					...plainReading(EMAIL, 90),
					used: 110,
					limit: 200,
					details: { ...DATES, countThisPeriod: 110, overQuota: 0 },
				},
				{
					...plainReading(PHONE, 600),
					used: 400,
					limit: 1000,
					details: { ...DATES, countThisPeriod: 400, overQuota: 0 },
				},
				{
					...plainReading(SEARCH, 130),
					used: 20,
					limit: 150,
					details: { ...DATES, countThisPeriod: 20, overQuota: 0 },
				},
			],
		},
		{
			title: 'a prepaid contract, whose quota is what is left',
			evidence: 'documented',
			now: NOW,
			body: body({
				count: 110,
				quota: 90,
				phone_count: 400,
				phone_quota: 600,
				search_count: 20,
				search_quota: 130,
			}),
			expected: [
				{ ...plainReading(EMAIL, 90), details: { ...DATES, countThisPeriod: 110 } },
				{ ...plainReading(PHONE, 600), details: { ...DATES, countThisPeriod: 400 } },
				{ ...plainReading(SEARCH, 130), details: { ...DATES, countThisPeriod: 20 } },
			],
		},
		{
			title: 'more used than the quota, and no other pool',
			evidence: 'constructed',
			now: NOW,
			body: body({ count: 207, quota: 200, remaining: 0, over_quota: 7 }),
			expected: [
				{
					...plainReading(EMAIL, 0),
					details: {
						...DATES,
						countThisPeriod: 207,
						overQuota: 7,
						planUsed: 207,
						planLimit: 200,
					},
				},
			],
		},
		{
			title: 'searches alone, paid in advance',
			evidence: 'constructed',
			body: body({ search_count: 4, search_quota: 130 }, null),
			expected: [{ ...plainReading(SEARCH, 130), details: { countThisPeriod: 4 } }],
		},
	],
	bad: [
		{
			title: '400 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 400,
				body: { status_code: 400, message: 'Bad credentials or invalid headers' },
			},
			class: 'auth',
			providerCode: 400,
			quotes: 'Bad credentials or invalid headers',
		},
		{
			title: '401 for a wrong request',
			evidence: 'documented',
			reply: { status: 401, body: { status_code: 401, message: 'Bad request or invalid input' } },
			class: 'badRequest',
			quotes: 'Bad request or invalid input',
		},
		{
			title: '401 in other words',
			evidence: 'reported',
			reply: { status: 401, body: 'invalid token' },
			class: 'auth',
			quotes: 'invalid token',
		},
		{
			title: '403 without credits',
			evidence: 'reported',
			reply: {
				status: 403,
				body: {
					status_code: 403,
					message: "You're out of credits, please email your sales manager",
				},
			},
			class: 'forbidden',
			providerCode: 403,
			quotes: "You're out of credits, please email your sales manager",
		},
		{
			title: '403 without access',
			evidence: 'reported',
			reply: { status: 403, body: { status_code: 403, message: 'No access to endpoint' } },
			class: 'forbidden',
			providerCode: 403,
			quotes: 'No access to endpoint',
		},
		bareStatus(429, 'rateLimited', 'documented'),
		{
			title: 'wrong credentials under HTTP 200',
			evidence: 'constructed',
			body: { status_code: 400, message: 'Bad credentials or invalid headers' },
			class: 'auth',
			providerCode: 400,
			quotes: 'Bad credentials or invalid headers',
		},
		{
			title: 'the example of the documents, which is of another month',
			evidence: 'reported',
			now: NOW,
			body: body(
				{ count: 100, quota: 200, remaining: 100 },
				{ start: '2023-04-01', end: '2023-04-30' },
			),
			class: 'badResponse',
			says: 'the figures of another month',
		},
		{
			title: 'nothing for what remains, which is not a prepaid contract',
			evidence: 'constructed',
			body: body({ count: 1000, quota: 1000, remaining: null }, null),
			class: 'badResponse',
			says: "'usage.remaining' is null",
		},
		{
			title: 'no pool, which is no zero',
			evidence: 'constructed',
			now: NOW,
			body: body({ count: 110, phone_count: 400 }),
			class: 'badResponse',
			says: 'It holds no balance',
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['usage', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: body({ count: total - remaining, quota: total, remaining }, null),
		}),
	},
} as const satisfies ProviderAnswers;
