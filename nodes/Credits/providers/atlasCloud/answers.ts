import { atlasCloud } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const USD = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;

/** Amounts are texts with six decimals. */
function money(value: string) {
	return { value, currency: 'usd' };
}

const BODY = {
	object: 'balance',
	scope: 'account',
	account: { id: 'acc_1', name: 'Team', type: 'team' },
	available: money('42.500000'),
	cash: money('40.000000'),
	bonus: money('2.500000'),
	subscription_bonus: money('0.000000'),
	frozen: money('0.000000'),
	credit_grant: {
		status: 'active',
		granted: money('0.000000'),
		used: money('0.000000'),
		remaining_overdraft: money('0.000000'),
		overdrawn: money('0.000000'),
	},
	request_id: 'req_1',
};

const DETAILS = {
	cash: 40,
	bonus: 2.5,
	subscriptionBonus: 0,
	frozen: 0,
	creditGrant: 0,
	overdrawn: 0,
};

function refusal(type: string, code: string, message: string) {
	return { error: { type, code, message, param: null }, request_id: 'req_1' };
}

/** Atlas Cloud, as documented at https://www.atlascloud.ai/docs/en/public-api/balance */
export const answers = {
	record: atlasCloud,
	credential: { apiKey: 'apikey-{32}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			accountId: 'acc_1',
			expected: [{ ...plainReading(USD, 42.5), details: DETAILS }],
		},
		{
			title: 'a grant that is overdrawn',
			evidence: 'constructed',
			body: {
				...BODY,
				available: money('-1.250000'),
				cash: money('0'),
				bonus: money('0'),
				credit_grant: { granted: money('10'), overdrawn: money('1.25') },
			},
			accountId: 'acc_1',
			expected: [
				{
					...plainReading(USD, -1.25),
					details: { ...DETAILS, cash: 0, bonus: 0, creditGrant: 10, overdrawn: 1.25 },
				},
			],
		},
		{
			title: 'nothing but what is available',
			evidence: 'constructed',
			body: { available: money('0.000001') },
			expected: [plainReading(USD, 0.000001)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: refusal('authentication_error', 'invalid_api_key', 'There is no such key'),
			},
			class: 'auth',
			providerCode: 'invalid_api_key',
			quotes: 'There is no such key',
		},
		{
			title: '403 for a key that may not read the balance; code and words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: refusal('permission_error', 'no_access', 'Not allowed') },
			class: 'forbidden',
			providerCode: 'no_access',
			quotes: 'Not allowed',
		},
		{
			title: 'the parts without what is available, which are not added up',
			evidence: 'constructed',
			reply: { body: { ...BODY, available: { value: null, currency: 'usd' } } },
			class: 'badResponse',
			says: "'available.value' is null",
		},
		{
			title: 'no currency',
			evidence: 'constructed',
			reply: { body: { ...BODY, available: { value: '42.500000' } } },
			class: 'badResponse',
			says: "'available.currency' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { ...BODY, available: money(String(remaining)) } }),
	},
} as const satisfies ProviderAnswers;
