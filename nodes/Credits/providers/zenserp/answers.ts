import { zenserp } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [REQUESTS] = zenserp.balances;

/** Zenserp, as documented at https://app.zenserp.com/documentation */
export const answers = {
	record: zenserp,
	good: [
		{
			title: 'the documented field',
			evidence: 'documented',
			body: { remaining_requests: 1500 },
			expected: [plainReading(REQUESTS, 1500)],
		},
		{
			title: 'nothing left, which the status endpoint still tells',
			evidence: 'constructed',
			body: { remaining_requests: 0 },
			expected: [plainReading(REQUESTS, 0)],
		},
	],
	bad: [
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { error: 'Made-up words about the apikey' } },
			class: 'auth',
			quotes: 'Made-up words about the apikey',
		},
		{
			title: '403 without a key',
			evidence: 'documented',
			reply: { status: 403, body: { error: 'No apikey provided.' } },
			class: 'auth',
			quotes: 'No apikey provided.',
		},
		{
			title: '403 for a plan that is used up',
			evidence: 'reported',
			reply: { status: 403, body: { error: 'Not enough requests.' } },
			class: 'forbidden',
			quotes: 'Not enough requests.',
			says: 'when the requests of the plan are used up',
		},
		{
			title: 'an error under HTTP 200; the words are made up',
			evidence: 'constructed',
			body: { error: 'Made-up words' },
			class: 'badResponse',
			quotes: 'Made-up words',
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['remaining_requests']],
		answer: ({ remaining }) => ({ body: { remaining_requests: remaining } }),
	},
} as const satisfies ProviderAnswers;
