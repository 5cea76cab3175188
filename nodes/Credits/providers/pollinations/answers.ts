import { pollinations } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = pollinations.balances;

/** Pollinations, as public clients read it */
export const answers = {
	record: pollinations,
	good: [
		{
			title: 'pollen',
			evidence: 'reported',
			body: { balance: 4.125 },
			expected: [plainReading(CREDITS, 4.125)],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: { balance: -0.02 },
			expected: [plainReading(CREDITS, -0.02)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '403 for a key without the permission',
			evidence: 'constructed',
			reply: { status: 403, body: '' },
			class: 'forbidden',
			says: 'The key needs the permission to read the account',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { balance: null } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
