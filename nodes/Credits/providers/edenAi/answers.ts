import { edenAi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = edenAi.balances;

/** Eden AI, as documented at https://docs.edenai.co/api-reference/cost-monitoring/my-credits */
export const answers = {
	record: edenAi,
	good: [
		{
			title: 'dollars',
			evidence: 'documented',
			body: { credits: 14.27 },
			expected: [plainReading(CREDITS, 14.27)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{ ...bareStatus(403, 'forbidden', 'reported'), says: 'custom tokens may not read credits' },
		{
			...bareStatus(404, 'badRequest', 'constructed'),
			title: '404, as when the address has changed',
			says: 'The API may have changed',
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
		total: 100,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
