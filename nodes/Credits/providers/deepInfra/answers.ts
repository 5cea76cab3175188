import { deepInfra } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = deepInfra.balances;

/** DeepInfra, as in docs/deepinfra.md of steipete/CodexBar */
export const answers = {
	record: deepInfra,
	good: [
		{
			title: 'prepaid money, and what was spent since the last invoice',
			evidence: 'reported',
			body: {
				stripe_balance: -40.5,
				recent: 2.25,
				limit: 25,
				suspended: false,
				suspend_reason: null,
			},
			expected: [
				{
					...plainReading(CREDITS, 38.25),
					details: { recentSpend: 2.25, spendingLimit: 25, suspended: false },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'no spending limit',
			evidence: 'reported',
			body: { stripe_balance: -12, recent: 0.5, limit: -1 },
			expected: [
				{
					...plainReading(CREDITS, 11.5),
					details: { recentSpend: 0.5 },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'a debt, for which the account was suspended',
			evidence: 'constructed',
			body: {
				stripe_balance: 3.1,
				recent: 0.2,
				limit: null,
				suspended: true,
				suspend_reason: 'unpaid invoice',
			},
			expected: [
				{
					...plainReading(CREDITS, -3.3),
					details: { recentSpend: 0.2, suspended: true, suspendReason: 'unpaid invoice' },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'nothing left and nothing owed',
			evidence: 'constructed',
			body: { stripe_balance: '-0.3', recent: '0.3' },
			expected: [
				{ ...plainReading(CREDITS, 0), details: { recentSpend: 0.3 }, derived: ['remaining'] },
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'forbidden', 'reported'),
		{
			title: 'no recent spend, without which nothing is known',
			evidence: 'constructed',
			reply: { body: { stripe_balance: -40.5, recent: null } },
			class: 'badResponse',
			says: "'recent' is null",
		},
		{
			title: 'no balance',
			evidence: 'constructed',
			reply: { body: { recent: 2.25 } },
			class: 'badResponse',
			says: "'stripe_balance' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { stripe_balance: -remaining, recent: 0 } }),
	},
} as const satisfies ProviderAnswers;
