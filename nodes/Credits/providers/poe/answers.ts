import { poe } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [POINTS] = poe.balances;

/** Poe, as documented at https://creator.poe.com/docs/resources/usage-api */
export const answers = {
	record: poe,
	good: [
		{
			title: 'the documented example, with another number',
			evidence: 'documented',
			body: { current_point_balance: 2300 },
			expected: [plainReading(POINTS, 2300)],
		},
		{
			title: 'points as a text',
			evidence: 'reported',
			body: { current_point_balance: '2300' },
			expected: [plainReading(POINTS, 2300)],
		},
		{
			title: 'no points left',
			evidence: 'constructed',
			body: { current_point_balance: 0 },
			expected: [plainReading(POINTS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { error: { type: 'authentication_error', message: 'Refused' } },
			},
			class: 'auth',
			quotes: 'Refused',
		},
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'points that are null',
			evidence: 'reported',
			reply: { body: { current_point_balance: null } },
			class: 'badResponse',
			says: "'current_point_balance' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['current_point_balance']],
		answer: ({ remaining }) => ({ body: { current_point_balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
