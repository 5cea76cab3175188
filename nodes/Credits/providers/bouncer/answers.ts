import { bouncer } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = bouncer.balances;

/** Bouncer, as documented at https://docs.usebouncer.com/api-reference/credits/credits */
export const answers = {
	record: bouncer,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: { credits: 1450 },
			expected: [plainReading(CREDITS, 1450)],
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
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { status: 401, error: 'Unauthorized', message: 'user not found' },
			},
			class: 'auth',
			quotes: 'user not found',
		},
		bareStatus(403, 'forbidden', 'reported'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { credits: null },
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
