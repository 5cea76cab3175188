import { blackForestLabs } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = blackForestLabs.balances;

/** Black Forest Labs, as documented at https://docs.bfl.ai/api-reference/get-the-users-credits */
export const answers = {
	record: blackForestLabs,
	good: [
		{
			title: 'the documented field, with a fraction',
			evidence: 'documented',
			body: { credits: 1284.5 },
			expected: [plainReading(CREDITS, 1284.5)],
		},
		{
			title: 'the region EU, and nothing left',
			evidence: 'constructed',
			credential: { region: 'eu' },
			body: { credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
		{
			title: 'the region US, and less than nothing',
			evidence: 'constructed',
			credential: { region: 'us' },
			body: { credits: -0.25 },
			expected: [plainReading(CREDITS, -0.25)],
		},
	],
	bad: [
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Not authenticated' } },
			class: 'auth',
			quotes: 'Not authenticated',
		},
		bareStatus(401, 'auth', 'constructed'),
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
