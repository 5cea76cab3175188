import { revAi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = revAi.balances;

function body(seconds: unknown) {
	return { email: 'x@example.com', balance_seconds: seconds };
}

/** Rev AI, as documented in revdotcom/revai-node-sdk, src/models/async/RevAiAccount.ts */
export const answers = {
	record: revAi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(10_800),
			expected: [plainReading(CREDITS, 10_800)],
		},
		{
			title: 'the region Europe, and an account billed by invoice',
			evidence: 'constructed',
			credential: { region: 'eu' },
			body: body(-90),
			expected: [plainReading(CREDITS, -90)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '403; the words are made up',
			evidence: 'constructed',
			reply: {
				status: 403,
				body: { title: 'Not allowed', status: 403, detail: 'This account may not' },
			},
			class: 'forbidden',
			quotes: 'This account may not',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'balance_seconds' is null",
		},
	],
	sandbox: {
		total: 36_000,
		amountsAt: [['balance_seconds']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
