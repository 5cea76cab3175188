import { runway } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = runway.balances;

function body(creditBalance: unknown) {
	return {
		creditBalance,
		tier: {
			maxMonthlyCreditSpend: 10000,
			models: { gen4_turbo: { maxConcurrentGenerations: 2, maxDailyGenerations: 200 } },
		},
		usage: { models: { gen4_turbo: { dailyGenerations: 12 } } },
	};
}

/** Runway, as documented at https://docs.dev.runwayml.com/api/ */
export const answers = {
	record: runway,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(5230),
			expected: [{ ...plainReading(CREDITS, 5230), details: { maxMonthlyCreditSpend: 10000 } }],
		},
		{
			title: 'the amount alone',
			evidence: 'constructed',
			body: { creditBalance: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '400 for a wrong version; its words are made up',
			evidence: 'constructed',
			reply: { status: 400, body: { error: 'Unknown version' } },
			class: 'badRequest',
			quotes: 'Unknown version',
		},
		{
			title: 'no amount, in whose place nothing else counts',
			evidence: 'constructed',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'creditBalance' is null",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['creditBalance']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
