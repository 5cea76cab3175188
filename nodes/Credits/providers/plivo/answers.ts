import { plivo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = plivo.balances;

const ACCOUNT = {
	account_type: 'standard',
	auth_id: 'MAXXXXXXXXXXXXXXXXXX',
	cash_credits: '18.40210',
	billing_mode: 'prepaid',
	auto_recharge: false,
	name: 'Someone',
	address: 'Somewhere',
	city: 'Anywhere',
	timezone: 'UTC',
	resource_uri: '/v1/Account/MAXXXXXXXXXXXXXXXXXX/',
};

const DETAILS = { billingMode: 'prepaid', autoRecharge: false, accountType: 'standard' };

/** Plivo, as documented in plivo/plivo-node, lib/rest/request-test.js */
export const answers = {
	record: plivo,
	good: [
		{
			title: 'an amount as a text',
			evidence: 'documented',
			body: ACCOUNT,
			accountId: 'MAXXXXXXXXXXXXXXXXXX',
			expected: [{ ...plainReading(CREDITS, 18.4021), details: DETAILS }],
		},
		{
			title: 'money owed, and nothing else',
			evidence: 'constructed',
			body: { cash_credits: '-2.50000' },
			expected: [plainReading(CREDITS, -2.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong credential, in plain text',
			evidence: 'reported',
			reply: {
				status: 401,
				headers: { 'content-type': 'text/plain' },
				body: 'Could not verify your access level',
			},
			class: 'auth',
			quotes: 'Could not verify your access level',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { ...ACCOUNT, cash_credits: null },
			class: 'badResponse',
			says: "'cash_credits' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { ...ACCOUNT, cash_credits: String(remaining) } }),
	},
} as const satisfies ProviderAnswers;
