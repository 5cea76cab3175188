import { zeroBounce } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = zeroBounce.balances;

/** ZeroBounce, as documented at https://www.zerobounce.net/docs/email-validation-api-quickstart/v2-credit-balance */
export const answers = {
	record: zeroBounce,
	good: [
		{
			title: 'a text, as the SDK has it',
			evidence: 'documented',
			body: { Credits: '12345' },
			expected: [plainReading(CREDITS, 12345)],
		},
		{
			title: 'a number, as the page shows it',
			evidence: 'documented',
			body: { Credits: 2481 },
			expected: [plainReading(CREDITS, 2481)],
		},
		{
			title: 'the region US',
			evidence: 'constructed',
			credential: { region: 'us' },
			body: { Credits: '2481' },
			expected: [plainReading(CREDITS, 2481)],
		},
		{
			title: 'the region EU, and nothing left, which is no refusal',
			evidence: 'constructed',
			credential: { region: 'eu' },
			body: { Credits: '0' },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '-1 for a wrong key',
			evidence: 'documented',
			body: { Credits: '-1' },
			class: 'auth',
		},
		{
			title: '-1 as a number',
			evidence: 'documented',
			body: { Credits: -1 },
			class: 'auth',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			body: { error: 'Something is wrong' },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
	],
	sandbox: {
		total: 10_000,
		answer: ({ remaining }) => ({ body: { Credits: String(remaining) } }),
	},
} as const satisfies ProviderAnswers;
