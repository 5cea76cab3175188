import { hyperbolic } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = hyperbolic.balances;

/** Hyperbolic, as in its own agent kit */
export const answers = {
	record: hyperbolic,
	good: [
		{
			title: 'cents',
			evidence: 'reported',
			body: { credits: 2350 },
			expected: [plainReading(CREDITS, 23.5)],
		},
		{
			title: 'a text',
			evidence: 'constructed',
			body: { credits: '1999' },
			expected: [plainReading(CREDITS, 19.99)],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: { credits: -45 },
			expected: [plainReading(CREDITS, -0.45)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			reply: { body: {} },
			class: 'badResponse',
			says: "'credits' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { credits: remaining * 100 } }),
	},
} as const satisfies ProviderAnswers;
