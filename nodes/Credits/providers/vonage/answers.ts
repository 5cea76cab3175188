import { vonage } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = vonage.balances;

/** The API Key of the account, which is no secret. */
const USERNAME = 'abcd1234';

/** Vonage, as documented in Nexmo/api-specification, definitions/account.yml */
export const answers = {
	record: vonage,
	credential: { username: USERNAME, apiKey: '{16}' },
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { value: 10.171275, autoReload: false },
			accountId: USERNAME,
			expected: [{ ...plainReading(CREDITS, 10.171275), details: { autoReload: false } }],
		},
		{
			title: 'nothing left, and no word of reloading',
			evidence: 'constructed',
			body: { value: 0 },
			accountId: USERNAME,
			expected: [plainReading(CREDITS, 0)],
		},
		{
			title: 'money owed',
			evidence: 'constructed',
			body: { value: -1.25, autoReload: true },
			accountId: USERNAME,
			expected: [{ ...plainReading(CREDITS, -1.25), details: { autoReload: true } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong secret',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { 'error-code': '401', 'error-code-label': 'authentication failed' },
			},
			class: 'auth',
			quotes: 'authentication failed',
		},
		{
			title: 'XML, the other documented form, which is not asked for',
			evidence: 'documented',
			reply: {
				body: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><accountBalance><value>10.17127500</value><autoReload>false</autoReload></accountBalance>',
			},
			class: 'badResponse',
			says: 'XML',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			reply: { body: { autoReload: false } },
			class: 'badResponse',
			says: "'value' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['value']],
		answer: ({ remaining }) => ({ body: { value: remaining, autoReload: false } }),
	},
} as const satisfies ProviderAnswers;
