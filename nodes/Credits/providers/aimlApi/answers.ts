import { aimlApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = aimlApi.balances;

const BODY = {
	balance: 8_400_000,
	lowBalance: false,
	lowBalanceThreshold: 10_000,
	lastUpdated: '2026-05-01T08:00:00Z',
	autoDebitStatus: 'disabled',
	status: 'current',
	statusExplanation: 'Balance is current',
};

/** AI/ML API, as documented at https://docs.aimlapi.com/api-references/service-endpoints/account-balance */
export const answers = {
	record: aimlApi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [
				{
					...plainReading(CREDITS, 8_400_000),
					details: {
						lowBalance: false,
						lowBalanceThreshold: 10_000,
						autoDebitStatus: 'disabled',
						accountStatus: 'current',
						usd: 4.2,
					},
					derived: ['details.usd'],
				},
			],
		},
		{
			title: 'an overdrawn account, and nothing else',
			evidence: 'constructed',
			body: { balance: -150 },
			expected: [
				{ ...plainReading(CREDITS, -150), details: { usd: -0.000075 }, derived: ['details.usd'] },
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(404, 'badResponse', 'constructed'),
		bareStatus(410, 'badResponse', 'constructed'),
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { ...BODY, balance: null } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 10_000_000,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { ...BODY, balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
