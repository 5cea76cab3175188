import { nameCom } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDIT] = nameCom.balances;

/** Name.com, as documented at https://docs.name.com/docs/api-reference/account-info/check-account-balance */
export const answers = {
	record: nameCom,
	credential: { username: 'acme' },
	good: [
		{
			title: 'dollars',
			evidence: 'reported',
			body: { balance: 120.5 },
			accountId: 'acme',
			expected: [plainReading(CREDIT, 120.5)],
		},
		{
			title: 'nothing left, in the sandbox',
			evidence: 'constructed',
			credential: { environment: 'sandbox', username: 'acme-test' },
			body: { balance: 0 },
			accountId: 'acme-test',
			expected: [plainReading(CREDIT, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong token',
			evidence: 'constructed',
			reply: { status: 401, body: { message: 'Unauthorized', details: 'Made-up words' } },
			class: 'auth',
			quotes: 'Unauthorized',
		},
		{
			title: '403 for an IP address that is not allowed',
			evidence: 'constructed',
			reply: { status: 403, body: { message: 'Permission Denied', details: 'Made-up words' } },
			class: 'forbidden',
			quotes: 'Permission Denied',
			says: 'Allow the IP address of this n8n',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: {},
			class: 'badResponse',
			says: "'balance' is missing",
		},
	],
	sandbox: {
		total: 200,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
