import { requesty } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = requesty.balances;

/** Requesty, as public clients read it */
export const answers = {
	record: requesty,
	good: [
		{
			title: 'an organization',
			evidence: 'reported',
			body: { name: 'My Team', balance: 36.9 },
			accountId: 'My Team',
			expected: [plainReading(CREDITS, 36.9)],
		},
		{
			title: 'an organization without a name, and with a debt',
			evidence: 'constructed',
			body: { name: '', balance: -0.4 },
			expected: [plainReading(CREDITS, -0.4)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		{
			title: '403 for a key without the permission',
			evidence: 'reported',
			reply: { status: 403, body: '' },
			class: 'forbidden',
			says: 'The key needs the permission "manage: read"',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { name: 'My Team', balance: null } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { name: 'My Team', balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
