import { dropcontact } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = dropcontact.balances;

/** Dropcontact, as documented at https://developer.dropcontact.com/en/reference/get-credits/ */
export const answers = {
	record: dropcontact,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: { credits: 120 },
			expected: [plainReading(CREDITS, 120)],
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
			evidence: 'reported',
			reply: { status: 401, body: { reason: 'Unknown account' } },
			class: 'auth',
			quotes: 'Unknown account',
		},
		{
			title: '401 without a key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { error: true, success: false, reason: 'No api key received' },
			},
			class: 'auth',
			quotes: 'No api key received',
		},
		bareStatus(403, 'forbidden', 'reported'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { error: true, success: false, reason: 'Something is wrong' },
			class: 'badResponse',
			says: "'credits' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
