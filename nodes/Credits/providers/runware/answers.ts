import { runware } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = runware.balances;

const DOLLARS = { ...CREDITS, unit: 'USD' };

const UUID = 'f4dd3dfe-0000-4000-a785-7e3b633d6e7a';

const ORGANIZATION = '11a6e0f3-0000-4000-996b-e4a7b3057c88';

const ACCOUNT = {
	taskType: 'accountManagement',
	taskUUID: UUID,
	organizationUUID: ORGANIZATION,
	organizationName: 'Acme',
	AIRSource: 'acme',
	team: [{ name: 'A', email: 'x@example.com', roles: ['Owner'] }],
	apiKeys: [{ name: 'prod', apiKey: 'YHlu****', enabled: true, requests: 15_420 }],
	usage: {
		total: { credits: 48_920.5, requests: 2_540_318 },
		today: { credits: 35.8, requests: 1850 },
		last7Days: { credits: 412.25, requests: 21_400 },
		last30Days: { credits: 1685.9, requests: 87_560 },
	},
};

const USED = { usedToday: 35.8, used7Days: 412.25, used30Days: 1685.9, usedTotal: 48_920.5 };

function error(code: string) {
	return { errors: [{ code, message: `Made-up words about ${code}`, taskUUID: UUID }] };
}

/** Runware, as documented at https://runware.ai/docs/platform/account-management */
export const answers = {
	record: runware,
	good: [
		{
			title: 'the documented example, the balance a number',
			evidence: 'documented',
			body: { data: [{ ...ACCOUNT, balance: 2450.75 }] },
			accountId: ORGANIZATION,
			expected: [
				{ ...plainReading(DOLLARS, 2450.75), details: { ...USED, organizationName: 'Acme' } },
			],
		},
		{
			title: 'the balance an object, as newer documents have it',
			evidence: 'reported',
			body: {
				data: [
					{
						taskType: 'accountManagement',
						balance: { amount: 2450.75, currency: 'USD', freeBalance: 0 },
					},
				],
			},
			expected: [{ ...plainReading(DOLLARS, 2450.75), details: { freeBalance: 0 } }],
		},
		{
			title: 'another currency',
			evidence: 'constructed',
			body: { data: [{ balance: { amount: -1.5, currency: 'EUR' } }] },
			expected: [plainReading({ ...CREDITS, unit: 'EUR' }, -1.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: error('invalidApiKey') },
			class: 'auth',
			providerCode: 'invalidApiKey',
			quotes: 'Made-up words about invalidApiKey',
		},
		{
			title: 'a wrong key under HTTP 400',
			evidence: 'constructed',
			reply: { status: 400, body: error('invalidApiKey') },
			class: 'auth',
			providerCode: 'invalidApiKey',
			quotes: 'Made-up words about invalidApiKey',
		},
		{
			title: 'no credits, which is no zero',
			evidence: 'reported',
			body: error('insufficientCredits'),
			class: 'forbidden',
			providerCode: 'insufficientCredits',
			quotes: 'Made-up words about insufficientCredits',
		},
		{
			title: 'a wrong key as the second of the errors',
			evidence: 'constructed',
			reply: {
				status: 400,
				body: { errors: [...error('invalidParameter').errors, ...error('missingApiKey').errors] },
			},
			class: 'auth',
			providerCode: 'missingApiKey',
		},
		{
			title: '400 for another reason',
			evidence: 'constructed',
			reply: { status: 400, body: error('invalidParameter') },
			class: 'badRequest',
			providerCode: 'invalidParameter',
			quotes: 'Made-up words about invalidParameter',
		},
		{
			title: 'an error without a code under HTTP 200',
			evidence: 'constructed',
			body: { errors: [{ message: 'Something is wrong' }] },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
		{
			title: 'an empty list',
			evidence: 'constructed',
			body: { data: [] },
			class: 'badResponse',
			says: "'data' is empty",
		},
		{
			title: 'a balance that is an object without an amount',
			evidence: 'constructed',
			body: { data: [{ balance: { currency: 'USD', freeBalance: 5 } }] },
			class: 'badResponse',
			says: "'data[0].balance.amount' is missing",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['data', 0, 'balance']],
		answer: ({ remaining }) => ({ body: { data: [{ ...ACCOUNT, balance: remaining }] } }),
	},
} as const satisfies ProviderAnswers;
