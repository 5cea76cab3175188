import { cline } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = cline.balances;

const USER = { body: { success: true, data: { id: 'usr-1' } } };

/** What is left, in ten-thousandths of a credit. */
function replies(balance: unknown) {
	return { user: USER, balance: { body: { success: true, data: { balance, userId: 'usr-1' } } } };
}

/** Cline, as public client code reads it */
export const answers = {
	record: cline,
	good: [
		{
			title: 'units, of which ten thousand make a credit',
			evidence: 'reported',
			replies: replies(3_250_000),
			accountId: 'usr-1',
			expected: [
				{ ...plainReading(CREDITS, 325), details: { usd: 3.25 }, derived: ['details.usd'] },
			],
		},
		{
			title: 'an overdrawn account',
			evidence: 'constructed',
			replies: replies(-1),
			accountId: 'usr-1',
			expected: [
				{
					...plainReading(CREDITS, -0.0001),
					details: { usd: -0.000001 },
					derived: ['details.usd'],
				},
			],
		},
	],
	bad: [
		{
			title: 'HTTP 200 for a wrong key; all words but the first are made up',
			evidence: 'reported',
			reply: { body: { success: false, error: 'Unauthorized: refused' } },
			class: 'auth',
			quotes: 'Unauthorized: refused',
		},
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'auth', 'reported'),
		{
			title: 'another failure under HTTP 200; its words are made up',
			evidence: 'constructed',
			reply: { body: { success: false, error: 'Something is wrong' } },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
		{
			title: 'a failure that names a token, which is not that of the account',
			evidence: 'constructed',
			reply: { body: { success: false, error: 'Token accounting is behind' } },
			class: 'badResponse',
			quotes: 'Token accounting is behind',
		},
		bareStatus(404, 'badRequest', 'constructed'),
		{
			title: 'a user without an id, after which nothing more is asked',
			evidence: 'constructed',
			reply: { body: { success: true, data: {} } },
			class: 'badResponse',
			says: "'data.id' is missing",
		},
		{
			title: '404 in place of the balance',
			evidence: 'constructed',
			replies: { user: USER, balance: { status: 404, body: '' } },
			class: 'badResponse',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			replies: replies(null),
			class: 'badResponse',
			says: "'data.balance' is null",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({ replies: replies(remaining * 10_000) }),
	},
} as const satisfies ProviderAnswers;
