import { wiza } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [API, EMAIL, PHONE, EXPORT] = wiza.balances;

function unlimited(unit: typeof EMAIL | typeof PHONE) {
	return { ...plainReading(unit, 0), remaining: null, unlimited: true };
}

/** Wiza, as public clients read it; https://docs.wiza.co */
export const answers = {
	record: wiza,
	good: [
		{
			title: 'emails without a limit',
			evidence: 'reported',
			body: {
				credits: {
					email_credits: 'unlimited',
					phone_credits: 90,
					export_credits: 5,
					api_credits: 60,
				},
			},
			expected: [
				plainReading(API, 60),
				unlimited(EMAIL),
				plainReading(PHONE, 90),
				plainReading(EXPORT, 5),
			],
		},
		{
			title: 'phone numbers without a limit, and two counts that are not there',
			evidence: 'constructed',
			body: {
				credits: { email_credits: null, phone_credits: 'unlimited', api_credits: 0 },
			},
			expected: [plainReading(API, 0), unlimited(PHONE)],
		},
		{
			title: 'emails with a limit',
			evidence: 'constructed',
			body: { credits: { email_credits: 250, api_credits: 12 } },
			expected: [plainReading(API, 12), plainReading(EMAIL, 250)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { status: { code: 401, message: 'Invalid API key.' } } },
			class: 'auth',
			quotes: 'Invalid API key.',
		},
		{
			title: '404, in made-up words',
			evidence: 'reported',
			reply: { status: 404, body: { status: 404, message: 'Nothing here' } },
			class: 'badResponse',
			quotes: 'Nothing here',
		},
		{
			title: 'credits of the app alone, of which none stands in for those of the API',
			evidence: 'constructed',
			body: { credits: { email_credits: 'unlimited', phone_credits: 90 } },
			class: 'badResponse',
			says: "'credits.api_credits' is missing",
		},
		{
			title: 'credits of the API without a limit, which nobody documents',
			evidence: 'constructed',
			body: { credits: { api_credits: 'unlimited' } },
			class: 'badResponse',
			says: "'credits.api_credits' is a text",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['credits', 'api_credits']],
		answer: ({ remaining }) => ({ body: { credits: { api_credits: remaining } } }),
	},
} as const satisfies ProviderAnswers;
