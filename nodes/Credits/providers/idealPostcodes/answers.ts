import { idealPostcodes } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = idealPostcodes.balances;

function body(result: object, code = 2000) {
	return { result, code, message: 'Success' };
}

const KEY = {
	name: 'My API Key',
	contexts: [],
	lookups_remaining: 24_880,
	daily_limit: { limit: 1000, consumed: 288 },
	monthly_limit: { limit: null, consumed: 2500 },
	individual_limit: { limit: null },
	allowed_urls: [],
	redact_days: 28,
	notifications: { emails: ['a@example.com'], enabled: true },
	automated_topups: { enabled: false },
	current_purchases: [
		{ expires: '2027-06-01T11:41:27.000Z', purchased: 20_000, consumed: 120 },
		{ expires: null, purchased: 5000, consumed: 0 },
	],
	ip_forwarding: false,
	datasets: {},
};

function lot(id: string, granted: number, remaining: number, expiresAt: string | null) {
	return { id, label: null, granted, remaining, startsAt: null, expiresAt, details: {} };
}

/** Ideal Postcodes, as documented at https://docs.ideal-postcodes.co.uk/docs/api/key-details */
export const answers = {
	record: idealPostcodes,
	credential: { apiKey: 'ak_{20}', userToken: 'uk_{20}' },
	good: [
		{
			title: 'every documented field, a purchase that was not used among them',
			evidence: 'documented',
			body: body(KEY),
			expected: [
				{
					...plainReading(CREDITS, 24_880),
					lots: [
						lot('2027-06-01T11:41:27.000Z-20000', 20_000, 19_880, '2027-06-01T11:41:27.000Z'),
						lot('unused-5000', 5000, 5000, null),
					],
					details: {
						keyName: 'My API Key',
						dailyLimit: 1000,
						dailyUsed: 288,
						monthlyUsed: 2500,
						automatedTopUps: false,
					},
					derived: ['lots.remaining'],
				},
			],
		},
		{
			title: 'nothing left, no purchases, and a limit for the month',
			evidence: 'constructed',
			body: body({
				lookups_remaining: 0,
				monthly_limit: { limit: 3000, consumed: 0 },
				current_purchases: [],
			}),
			expected: [{ ...plainReading(CREDITS, 0), details: { monthlyLimit: 3000, monthlyUsed: 0 } }],
		},
	],
	bad: [
		{
			title: '404 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 404, body: { code: 4042, message: 'Key not found' } },
			class: 'auth',
			providerCode: 4042,
			quotes: 'Key not found',
		},
		{
			title: '401 for a wrong user token; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { code: 4010, message: 'User token refused' } },
			class: 'auth',
			providerCode: 4010,
			quotes: 'User token refused',
		},
		{
			title: 'another code than that of a success',
			evidence: 'constructed',
			body: body(KEY, 5000),
			class: 'badResponse',
			providerCode: 5000,
		},
		{
			title: 'no amount, for which the purchases do not stand in',
			evidence: 'constructed',
			body: body({ ...KEY, lookups_remaining: null }),
			class: 'badResponse',
			says: "'result.lookups_remaining' is null",
		},
	],
	sandbox: {
		total: 25_000,
		amountsAt: [['result', 'lookups_remaining']],
		answer: ({ remaining }) => ({
			body: body({ ...KEY, lookups_remaining: remaining, current_purchases: [] }),
		}),
	},
} as const satisfies ProviderAnswers;
