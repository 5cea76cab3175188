import { upCloud } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = upCloud.balances;

function body(credits: number | null) {
	return { account: { credits, username: 'acme', resource_limits: { cores: 200 } } };
}

/** UpCloud, as documented at https://developers.upcloud.com/1.3/3-accounts/ */
export const answers = {
	record: upCloud,
	credential: { apiKey: 'ucat_{26}' },
	good: [
		{
			title: 'credits with decimals',
			evidence: 'documented',
			body: body(9972.2324),
			accountId: 'acme',
			expected: [plainReading(CREDITS, 9972.2324)],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: body(-12.5),
			accountId: 'acme',
			expected: [plainReading(CREDITS, -12.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong token; the words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: {
					error: { error_code: 'AUTHENTICATION_FAILED', error_message: 'The token was refused' },
				},
			},
			class: 'auth',
			providerCode: 'AUTHENTICATION_FAILED',
			quotes: 'The token was refused',
		},
		{
			title: '401 in the other shape; the words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: {
					type: 'https://developers.upcloud.com/1.3/errors#ERROR_AUTHENTICATION_FAILED',
					title: 'Authentication failed.',
					status: 401,
				},
			},
			class: 'auth',
			quotes: 'Authentication failed.',
		},
		{
			title: '403; the words are made up',
			evidence: 'constructed',
			reply: {
				status: 403,
				body: { error: { error_code: 'ACTION_NOT_ALLOWED', error_message: 'No access' } },
			},
			class: 'forbidden',
			providerCode: 'ACTION_NOT_ALLOWED',
			quotes: 'No access',
		},
		{
			title: 'no credits, which is no zero',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'account.credits' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['account', 'credits']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
