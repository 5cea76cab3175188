import { falAi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const USD = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;

function body(credits: object) {
	return { username: 'my-team', credits };
}

/** An error; its type and its words are made up. */
function error(type: string, message: string) {
	return { error: { type, message } };
}

/** fal.ai, as documented at https://fal.ai/docs/platform-apis/v1/account/billing */
export const answers = {
	record: falAi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body({ current_balance: 18.75, currency: 'USD' }),
			accountId: 'my-team',
			expected: [plainReading(USD, 18.75)],
		},
		{
			title: 'a debt, and no name of the account',
			evidence: 'constructed',
			body: { credits: { current_balance: -0.4, currency: 'usd' } },
			expected: [plainReading(USD, -0.4)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error('authorization_error', 'Refused') },
			class: 'auth',
			quotes: 'Refused',
		},
		{
			title: '403 for a key without the ADMIN scope',
			evidence: 'documented',
			reply: { status: 403, body: error('authorization_error', 'Out of scope') },
			class: 'forbidden',
			quotes: 'Out of scope',
			says: 'Create a key with the ADMIN scope',
		},
		{
			title: 'an answer without credits, which is no zero',
			evidence: 'documented',
			reply: { body: { username: 'my-team' } },
			class: 'badResponse',
			says: "'credits' is missing",
		},
		{
			title: 'no currency, which is not taken for dollars',
			evidence: 'constructed',
			reply: { body: body({ current_balance: 18.75 }) },
			class: 'badResponse',
			says: "'credits.currency' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['credits', 'current_balance']],
		answer: ({ remaining }) => ({ body: body({ current_balance: remaining, currency: 'USD' }) }),
	},
} as const satisfies ProviderAnswers;
