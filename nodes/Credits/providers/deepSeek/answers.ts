import { deepSeek } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [USD, CNY] = deepSeek.balances;
const EUR = { balance: 'eur', unit: 'EUR', unitType: 'currency' } as const;

/** An entry of the list; amounts are texts. */
function entry(currency: string, total: string, granted: string, toppedUp: string) {
	return {
		currency,
		total_balance: total,
		granted_balance: granted,
		topped_up_balance: toppedUp,
	};
}

const DOLLARS = entry('USD', '48.20', '3.20', '45.00');
const YUAN = entry('CNY', '110.00', '10.00', '100.00');

function body(balanceInfos: readonly unknown[], isAvailable = true) {
	return { is_available: isAvailable, balance_infos: balanceInfos };
}

function reading(
	unit: typeof EUR | typeof USD,
	remaining: number,
	granted: number,
	toppedUp: number,
	isAvailable = true,
): BalanceReading {
	return { ...plainReading(unit, remaining), details: { granted, toppedUp, isAvailable } };
}

/** DeepSeek, as documented at https://api-docs.deepseek.com/api/get-user-balance */
export const answers = {
	record: deepSeek,
	credential: { apiKey: 'sk-{32}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body([DOLLARS]),
			expected: [reading(USD, 48.2, 3.2, 45)],
		},
		{
			title: 'both currencies, of which dollars are the headline balance',
			evidence: 'documented',
			body: body([YUAN, DOLLARS]),
			expected: [reading(USD, 48.2, 3.2, 45), reading(CNY, 110, 10, 100)],
		},
		{
			title: 'one currency only, which need not be dollars',
			evidence: 'reported',
			body: body([YUAN]),
			expected: [reading(CNY, 110, 10, 100)],
		},
		{
			title: 'an account that is not available and still holds money',
			evidence: 'reported',
			body: body([DOLLARS], false),
			expected: [reading(USD, 48.2, 3.2, 45, false)],
		},
		{
			title: 'a currency that is not documented, with a balance of its own',
			evidence: 'constructed',
			body: body([entry('EUR', '0.5', '0.5', '0'), DOLLARS]),
			expected: [reading(USD, 48.2, 3.2, 45), reading(EUR, 0.5, 0.5, 0)],
		},
		{
			title: 'an amount beside the headline balance that is null, which is left out',
			evidence: 'constructed',
			body: body([DOLLARS, { ...YUAN, total_balance: null }]),
			expected: [reading(USD, 48.2, 3.2, 45)],
		},
		{
			title: 'nothing but the amount',
			evidence: 'constructed',
			body: { balance_infos: [{ currency: 'USD', total_balance: '1.10' }] },
			expected: [plainReading(USD, 1.1)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		bareStatus(400, 'badRequest', 'documented'),
		bareStatus(402, 'forbidden', 'documented'),
		bareStatus(422, 'badRequest', 'documented'),
		bareStatus(429, 'rateLimited', 'documented'),
		bareStatus(500, 'unavailable', 'documented'),
		bareStatus(503, 'unavailable', 'documented'),
		{
			title: 'an empty list, which is no zero',
			evidence: 'constructed',
			reply: { body: body([]) },
			class: 'badResponse',
			says: 'no balance',
		},
		{
			title: 'no list',
			evidence: 'constructed',
			reply: { body: { is_available: true } },
			class: 'badResponse',
			says: "'balance_infos' is missing",
		},
		{
			title: 'a headline amount that is null, in whose place no other currency counts',
			evidence: 'constructed',
			reply: { body: body([YUAN, { ...DOLLARS, total_balance: null }]) },
			class: 'badResponse',
		},
		{
			title: 'one currency twice',
			evidence: 'constructed',
			reply: { body: body([DOLLARS, DOLLARS]) },
			class: 'badResponse',
			says: "two balances named 'usd'",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: body([entry('USD', String(remaining), '0', String(remaining))]),
		}),
	},
} as const satisfies ProviderAnswers;
