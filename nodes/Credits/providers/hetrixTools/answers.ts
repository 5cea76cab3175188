import { hetrixTools } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [SMS, CHECKS, CREDIT] = hetrixTools.balances;

const LIMITS = {
	uptime: { monitors: { usage: 12, limit: 50 } },
	blacklist: {
		monitors: { usage: 3, limit: 20 },
		api_check_credits: {
			usage: 40,
			limit: 110,
			details: { monthly_from_plans: 100, extra_credits: 10 },
		},
	},
	sms_credits: { usage: 2, limit: 50, details: { monthly_from_plans: 50, extra_credits: 0 } },
	account_credit: { balance: 12.5 },
	api_v1_v2: { usage: 300, limit: 1000 },
};

const OF_SMS = { ...plainReading(SMS, 48), used: 2, limit: 50, derived: ['remaining'] };

function error(status: string, message: string) {
	return { status, message };
}

/** HetrixTools, as documented at https://docs.hetrixtools.com/api/v3/ */
export const answers = {
	record: hetrixTools,
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: LIMITS,
			expected: [
				OF_SMS,
				{ ...plainReading(CHECKS, 70), used: 40, limit: 110, derived: ['remaining'] },
				plainReading(CREDIT, 12.5),
			],
		},
		{
			title: 'messages alone',
			evidence: 'constructed',
			body: { sms_credits: { usage: 2, limit: 50 }, account_credit: { balance: null } },
			expected: [OF_SMS],
		},
		{
			title: 'money alone, and monitors, which are no credits',
			evidence: 'constructed',
			body: {
				uptime: LIMITS.uptime,
				blacklist: { monitors: { usage: 3, limit: 20 } },
				account_credit: { balance: 0 },
			},
			expected: [plainReading(CREDIT, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error('unauthorized', 'invalid authorization') },
			class: 'auth',
		},
		{
			title: '403 for a key without the right',
			evidence: 'documented',
			reply: {
				status: 403,
				body: error('forbidden', 'api key not allowed to perform this action'),
			},
			class: 'forbidden',
			quotes: 'api key not allowed to perform this action',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, body: error('too_many_requests', 'user api rate limit exceeded') },
			class: 'rateLimited',
			quotes: 'user api rate limit exceeded',
		},
		{
			title: 'nothing but monitors',
			evidence: 'constructed',
			body: { uptime: LIMITS.uptime, sms_credits: { usage: 2, limit: null } },
			class: 'badResponse',
			says: 'It holds no balance',
		},
	],
	sandbox: {
		total: 50,
		answer: ({ total, remaining }) => ({
			body: { sms_credits: { usage: total - remaining, limit: total } },
		}),
	},
} as const satisfies ProviderAnswers;
