import { lalalAi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = lalalAi.balances;

/** LALAL.AI, as documented at https://www.lalal.ai/api/v1/docs/ */
export const answers = {
	record: lalalAi,
	good: [
		{
			title: 'minutes with a fraction',
			evidence: 'reported',
			body: { minutes_left: 261.5 },
			expected: [plainReading(CREDITS, 261.5)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: { minutes_left: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '403 without a key',
			evidence: 'reported',
			reply: {
				status: 403,
				body: { detail: "Provide license key in 'X-License-Key' header" },
			},
			class: 'auth',
			quotes: "Provide license key in 'X-License-Key' header",
		},
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { minutes_left: null },
			class: 'badResponse',
			says: "'minutes_left' is null",
		},
	],
	sandbox: {
		total: 300,
		amountsAt: [['minutes_left']],
		answer: ({ remaining }) => ({ body: { minutes_left: remaining } }),
	},
} as const satisfies ProviderAnswers;
