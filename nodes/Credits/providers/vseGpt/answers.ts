import { vseGpt } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = vseGpt.balances;

function body(credits: unknown, status = 'ok') {
	return { status, data: { credits } };
}

/** VseGPT, as public clients read it */
export const answers = {
	record: vseGpt,
	good: [
		{
			title: 'a text',
			evidence: 'reported',
			body: body('154.20'),
			expected: [plainReading(CREDITS, 154.2)],
		},
		{
			title: 'a number, below 0',
			evidence: 'constructed',
			body: body(-1.5),
			expected: [plainReading(CREDITS, -1.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'credits beside a failure, which are none',
			evidence: 'constructed',
			reply: { body: body('0', 'error') },
			class: 'badResponse',
			providerCode: 'error',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'data.credits' is null",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({ body: body(String(remaining)) }),
	},
} as const satisfies ProviderAnswers;
