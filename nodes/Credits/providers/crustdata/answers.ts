import { crustdata } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = crustdata.balances;

const NO_GRANT = {
	recurring_credits: null,
	recurring_credits_frequency: null,
	recurring_credits_refresh_date: null,
};

/** Crustdata, as documented at https://docs.crustdata.com/api-reference/account-apis/get-account-credit-balance */
export const answers = {
	record: crustdata,
	good: [
		{
			title: 'a monthly grant',
			evidence: 'reported',
			body: {
				account: {
					credits: 4100.5,
					recurring_credits: 1500,
					recurring_credits_frequency: 'monthly',
					recurring_credits_refresh_date: '2026-09-01T00:00:00Z',
				},
			},
			expected: [
				{
					...plainReading(CREDITS, 4100.5),
					resetsAt: '2026-09-01T00:00:00.000Z',
					details: { recurringCredits: 1500, recurringFrequency: 'monthly' },
				},
			],
		},
		{
			title: 'no grant',
			evidence: 'reported',
			body: { account: { credits: 120, ...NO_GRANT } },
			expected: [plainReading(CREDITS, 120)],
		},
		{
			title: 'wallets, which are not added',
			evidence: 'constructed',
			body: { account: { credits: 120, ...NO_GRANT, wallets: [{ credits: 80 }] } },
			expected: [plainReading(CREDITS, 120)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Invalid API key in request' } },
			class: 'auth',
			quotes: 'Invalid API key in request',
		},
		bareStatus(400, 'badRequest', 'documented'),
		{
			title: 'the amount where another path has it',
			evidence: 'documented',
			body: { credits: 4100 },
			class: 'badResponse',
			says: "'account' is missing",
		},
		{
			title: 'a grant without the amount, which it does not stand in for',
			evidence: 'constructed',
			body: { account: { recurring_credits: 1500 } },
			class: 'badResponse',
			says: "'account.credits' is missing",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['account', 'credits']],
		answer: ({ remaining }) => ({ body: { account: { credits: remaining, ...NO_GRANT } } }),
	},
} as const satisfies ProviderAnswers;
