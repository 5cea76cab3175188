import { sendGrid } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [EMAILS] = sendGrid.balances;

const BODY = {
	remain: 7400,
	total: 10_000,
	overage: 0,
	used: 2600,
	last_reset: '2026-05-01',
	next_reset: '2026-06-01',
	reset_frequency: 'monthly',
};

const DETAILS = { overage: 0, resetFrequency: 'monthly', lastReset: '2026-05-01' };

const RESETS_AT = '2026-06-01T00:00:00.000Z';

const READING = {
	...plainReading(EMAILS, 7400),
	used: 2600,
	limit: 10_000,
	resetsAt: RESETS_AT,
	details: DETAILS,
};

/** An error in the documented shape. */
function error(message: string) {
	return { errors: [{ message, field: null, help: null }] };
}

/** SendGrid, as documented at https://www.twilio.com/docs/sendgrid/api-reference/users-api/retrieve-your-credit-balance */
export const answers = {
	record: sendGrid,
	credential: { apiKey: 'SG.{22}.{43}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [READING],
		},
		{
			title: 'the host for the EU',
			evidence: 'documented',
			credential: { region: 'eu' },
			body: BODY,
			expected: [READING],
		},
		{
			title:
				'emails beyond the plan, their number as a text, with which used and total contradict what is left',
			evidence: 'constructed',
			body: { ...BODY, remain: 0, overage: '300', used: 10_300 },
			expected: [
				{
					...plainReading(EMAILS, 0),
					resetsAt: RESETS_AT,
					details: { ...DETAILS, overage: 300, planUsed: 10_300, planLimit: 10_000 },
				},
			],
		},
		{
			title: 'nothing but what is left',
			evidence: 'constructed',
			body: { remain: 12, total: null, used: null, next_reset: null },
			expected: [plainReading(EMAILS, 12)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: error('The provided authorization grant is invalid, expired, or revoked'),
			},
			class: 'auth',
			quotes: 'The provided authorization grant is invalid, expired, or revoked',
		},
		{
			title: '403 for a key that may not read it, with words that are made up',
			evidence: 'constructed',
			reply: { status: 403, body: error('This key may not do that') },
			class: 'forbidden',
			quotes: 'This key may not do that',
		},
		{
			title: 'a plan without a number, which is no zero',
			evidence: 'constructed',
			reply: { body: { ...BODY, remain: null } },
			class: 'badResponse',
			says: "'remain' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['remain']],
		answer: ({ total, remaining }) => ({
			body: { ...BODY, remain: remaining, total, used: total - remaining },
		}),
	},
} as const satisfies ProviderAnswers;
