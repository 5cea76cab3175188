import { mergeGateway } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = mergeGateway.balances;

const BODY = {
	balance_usd: 71.25,
	credits_expired_usd: 0,
	credits_purchased_usd: 100,
	free_credits_usd: 5,
	total_spend_usd: 33.75,
};

const DETAILS = { purchased: 100, free: 5, expired: 0, totalSpend: 33.75 };

/** Merge Gateway, as documented at https://docs.merge.dev/merge-gateway/management-api/lookups/get-credits */
export const answers = {
	record: mergeGateway,
	credential: { apiKey: 'mgmt_{32}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [{ ...plainReading(CREDITS, 71.25), details: DETAILS }],
		},
		{
			title: 'a contract with a balance below 0',
			evidence: 'documented',
			body: { ...BODY, balance_usd: -250.5, total_spend_usd: 355.5 },
			expected: [{ ...plainReading(CREDITS, -250.5), details: { ...DETAILS, totalSpend: 355.5 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { detail: 'No such key' } },
			class: 'auth',
			quotes: 'No such key',
		},
		{
			title: '403 for a key without the scope, in the other shape; code and words are made up',
			evidence: 'documented',
			reply: {
				status: 403,
				body: { detail: { code: 'scope_missing', message: 'Out of scope' } },
			},
			class: 'forbidden',
			providerCode: 'scope_missing',
			quotes: 'Out of scope',
			says: 'The key needs the scope view_billing or manage_billing',
		},
		{
			title: 'figures of all time without the balance, which is not made of them',
			evidence: 'constructed',
			reply: { body: { ...BODY, balance_usd: null } },
			class: 'badResponse',
			says: "'balance_usd' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance_usd']],
		answer: ({ remaining }) => ({ body: { ...BODY, balance_usd: remaining } }),
	},
} as const satisfies ProviderAnswers;
