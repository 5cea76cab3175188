import { newApiAccount } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = newApiAccount.balances;

function body(quota: unknown, rest: object = {}) {
	return {
		success: true,
		message: '',
		data: {
			id: 7,
			username: 'team',
			display_name: 'Team',
			quota,
			used_quota: 1_250_000,
			request_count: 88,
			group: 'default',
			status: 1,
			...rest,
		},
	};
}

/** A refusal. Its words are made up. */
function refusal(code?: string) {
	return { success: false, ...(code !== undefined && { code }), message: 'Not with this token' };
}

const DETAILS = { totalUsed: 2.5, requestCount: 88, group: 'default' };

/** New API, as public clients read it */
export const answers = {
	record: newApiAccount,
	good: [
		{
			title: 'every field that is read',
			evidence: 'reported',
			credential: { quotaPerUnit: 500_000 },
			body: body(6_250_000),
			accountId: '7',
			expected: [{ ...plainReading(CREDITS, 12.5), details: DETAILS, derived: ['remaining'] }],
		},
		{
			title: 'a relay with another quota for a dollar, and a debt',
			evidence: 'constructed',
			credential: { quotaPerUnit: 1000 },
			body: body(-300, { used_quota: 2500 }),
			accountId: '7',
			expected: [{ ...plainReading(CREDITS, -0.3), details: DETAILS, derived: ['remaining'] }],
		},
		{
			title: 'nothing but the quota',
			evidence: 'constructed',
			credential: { quotaPerUnit: 500_000 },
			body: { success: true, data: { quota: 1 } },
			expected: [{ ...plainReading(CREDITS, 0.000002), derived: ['remaining'] }],
		},
	],
	bad: [
		{
			title: '401 for a wrong token',
			evidence: 'documented',
			reply: { status: 401, body: refusal('AUTH_UNAUTHORIZED') },
			class: 'auth',
			providerCode: 'AUTH_UNAUTHORIZED',
			quotes: 'Not with this token',
		},
		{
			title: '403 for an account that lacks the right',
			evidence: 'documented',
			reply: { status: 403, body: refusal('AUTH_INSUFFICIENT_PRIVILEGE') },
			class: 'forbidden',
			providerCode: 'AUTH_INSUFFICIENT_PRIVILEGE',
			quotes: 'Not with this token',
		},
		{
			title: 'a refusal of an older relay under HTTP 200',
			evidence: 'reported',
			reply: { body: refusal() },
			class: 'auth',
			quotes: 'Not with this token',
		},
		{
			title: 'no quota',
			evidence: 'constructed',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'data.quota' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(remaining * 500_000) }),
	},
} as const satisfies ProviderAnswers;
