import { crof } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS, REQUESTS] = crof.balances;

function body(credits: unknown, usable_requests: unknown, requests_plan: unknown) {
	return { credits, requests_plan, usable_requests, usage: {} };
}

/** CrofAI, as in docs/crof.md of steipete/CodexBar */
export const answers = {
	record: crof,
	good: [
		{
			title: 'an account with a plan',
			evidence: 'reported',
			body: body(7.8125, 320, 500),
			expected: [
				plainReading(CREDITS, 7.8125),
				{ ...plainReading(REQUESTS, 320), used: 180, limit: 500, derived: ['used'] },
			],
		},
		{
			title: 'no plan, which is not 0 requests',
			evidence: 'reported',
			body: body(7.8125, null, null),
			expected: [plainReading(CREDITS, 7.8125)],
		},
		{
			title: 'nothing but credits',
			evidence: 'reported',
			body: { credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
		{
			title: 'more requests than the plan holds, and a debt',
			evidence: 'constructed',
			body: body(-0.5, 620, 450),
			expected: [plainReading(CREDITS, -0.5), plainReading(REQUESTS, 620)],
		},
		{
			title: 'a plan whose size cannot be read',
			evidence: 'constructed',
			body: body(7.8125, 320, 'many'),
			expected: [plainReading(CREDITS, 7.8125), plainReading(REQUESTS, 320)],
		},
		{
			title: 'usable requests that are no number',
			evidence: 'constructed',
			body: body(7.8125, 'unlimited', 500),
			expected: [plainReading(CREDITS, 7.8125)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'auth', 'reported'),
		{
			title: 'requests without credits',
			evidence: 'constructed',
			reply: { body: body(null, 320, 500) },
			class: 'badResponse',
			says: "'credits' is null",
		},
		{
			title: 'a web page',
			evidence: 'constructed',
			reply: { body: '<!doctype html><html></html>' },
			class: 'badResponse',
			says: 'It is a web page',
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: body(remaining, null, null) }),
	},
} as const satisfies ProviderAnswers;
