import { wappalyzer } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = wappalyzer.balances;

/** Wappalyzer, as documented at https://www.wappalyzer.com/docs/api/v2/basics/ */
export const answers = {
	record: wappalyzer,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: { credits: 4210 },
			expected: [plainReading(CREDITS, 4210)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: { credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '403 for a wrong key',
			evidence: 'constructed',
			reply: { status: 403, body: { message: 'Forbidden' } },
			class: 'auth',
			quotes: 'Forbidden',
		},
		{
			title: '403 with a list of errors, in made-up words',
			evidence: 'constructed',
			reply: { status: 403, body: { errors: ['Not signed in'] } },
			class: 'auth',
			quotes: 'Not signed in',
		},
		{
			title: '403 of the gateway, which says nothing about the key',
			evidence: 'documented',
			reply: { status: 403, body: { message: 'Missing Authentication Token' } },
			class: 'badResponse',
			quotes: 'Missing Authentication Token',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { credits: null },
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
