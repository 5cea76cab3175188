import { securityTrails } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [REQUESTS] = securityTrails.balances;

/** SecurityTrails, as documented at https://docs.securitytrails.com/reference/usage-old-1 */
export const answers = {
	record: securityTrails,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { current_monthly_usage: 100, allowed_monthly_usage: 10_000 },
			expected: [
				{ ...plainReading(REQUESTS, 9900), used: 100, limit: 10_000, derived: ['remaining'] },
			],
		},
	],
	bad: [
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { message: 'Made-up words about the key' } },
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no limit',
			evidence: 'constructed',
			body: { current_monthly_usage: 100, allowed_monthly_usage: null },
			class: 'badResponse',
			says: "'allowed_monthly_usage' is null",
		},
	],
	sandbox: {
		total: 10_000,
		answer: ({ total, remaining }) => ({
			body: { current_monthly_usage: total - remaining, allowed_monthly_usage: total },
		}),
	},
} as const satisfies ProviderAnswers;
