import { coinGecko } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = coinGecko.balances;

const KEY = {
	plan: 'Analyst',
	rate_limit_request_per_minute: 500,
	monthly_call_credit: 500_000,
	current_total_monthly_calls: 104,
	current_remaining_monthly_calls: 499_896,
};

const PLAN = { plan: 'Analyst', callsPerMinute: 500 };

/** An error as CoinGecko shapes it. What it says is made up. */
function error(error_code: number, error_message: string) {
	return { status: { error_code, error_message } };
}

/** CoinGecko, as documented at https://docs.coingecko.com/reference/api-usage */
export const answers = {
	record: coinGecko,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: KEY,
			expected: [{ ...plainReading(CREDITS, 499_896), used: 104, limit: 500_000, details: PLAN }],
		},
		{
			title: 'more used than the plan holds, which does not explain what is left',
			evidence: 'constructed',
			body: {
				...KEY,
				current_total_monthly_calls: 500_200,
				current_remaining_monthly_calls: 0,
			},
			expected: [
				{
					...plainReading(CREDITS, 0),
					details: { ...PLAN, planUsed: 500_200, planLimit: 500_000 },
				},
			],
		},
		{
			title: 'nothing but what is left',
			evidence: 'constructed',
			body: { current_remaining_monthly_calls: 7, monthly_call_credit: null },
			expected: [plainReading(CREDITS, 7)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error(10002, 'API Key Missing') },
			class: 'auth',
			providerCode: 10002,
			quotes: 'API Key Missing',
		},
		{
			title: '400 for a key of the Demo API',
			evidence: 'documented',
			reply: { status: 400, body: error(10011, 'Change your root URL') },
			class: 'auth',
			providerCode: 10011,
			quotes: 'Change your root URL',
		},
		{
			title: 'a plan without this endpoint',
			evidence: 'documented',
			reply: { status: 401, body: error(10005, 'Limited to subscribers') },
			class: 'forbidden',
			providerCode: 10005,
			quotes: 'Limited to subscribers',
		},
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { ...KEY, current_remaining_monthly_calls: null },
			class: 'badResponse',
			says: "'current_remaining_monthly_calls' is null",
		},
	],
	sandbox: {
		total: 500_000,
		amountsAt: [['current_remaining_monthly_calls']],
		answer: ({ total, remaining }) => ({
			body: {
				...KEY,
				monthly_call_credit: total,
				current_total_monthly_calls: total - remaining,
				current_remaining_monthly_calls: remaining,
			},
		}),
	},
} as const satisfies ProviderAnswers;
