import { aiHorde } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [KUDOS] = aiHorde.balances;

const USER = {
	username: 'team#1234',
	id: 1234,
	kudos: 5230.5,
	kudos_details: { accumulated: 6000, gifted: 0, admin: 0, received: 0, recurring: 0 },
	concurrency: 30,
};

/** AI Horde, as in the source of its server, Haidra-Org/AI-Horde */
export const answers = {
	record: aiHorde,
	good: [
		{
			title: 'every documented field that is read',
			evidence: 'documented',
			body: USER,
			accountId: '1234',
			expected: [{ ...plainReading(KUDOS, 5230.5), details: { concurrency: 30 } }],
		},
		{
			title: 'kudos below 0, which stop nothing',
			evidence: 'documented',
			body: { ...USER, kudos: -12.25 },
			accountId: '1234',
			expected: [{ ...plainReading(KUDOS, -12.25), details: { concurrency: 30 } }],
		},
		{
			title: 'nothing but the kudos',
			evidence: 'constructed',
			body: { kudos: 0 },
			expected: [plainReading(KUDOS, 0)],
		},
	],
	bad: [
		{
			title: '404 for an unknown key; its words are made up',
			evidence: 'documented',
			reply: { status: 404, body: { message: 'There is no such user' } },
			class: 'auth',
			quotes: 'There is no such user',
		},
		{
			title: 'no kudos',
			evidence: 'constructed',
			reply: { body: { ...USER, kudos: null } },
			class: 'badResponse',
			says: "'kudos' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['kudos']],
		answer: ({ remaining }) => ({ body: { ...USER, kudos: remaining } }),
	},
} as const satisfies ProviderAnswers;
