import { cloudConvert } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = cloudConvert.balances;

function body(credits: unknown) {
	return {
		data: {
			id: 71,
			username: 'acme',
			email: 'a@example.com',
			created_at: '2019-03-04T10:00:00+00:00',
			credits,
			links: { self: 'https://api.cloudconvert.com/v2/users/me' },
		},
	};
}

/** CloudConvert, as documented at https://cloudconvert.com/api/v2/users */
export const answers = {
	record: cloudConvert,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(812),
			accountId: '71',
			expected: [{ ...plainReading(CREDITS, 812), details: { username: 'acme' } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Made-up words about the key' } },
			class: 'auth',
			quotes: 'Made-up words about the key',
			says: 'Check the key and the Environment',
		},
		{
			title: '403 for a key without the scope; the words are made up',
			evidence: 'documented',
			reply: { status: 403, body: { message: 'Made-up words about the scope' } },
			class: 'forbidden',
			quotes: 'Made-up words about the scope',
			says: 'user.read',
		},
		{
			title: 'credits that do not stand under data, which is no zero',
			evidence: 'constructed',
			body: { credits: 812 },
			class: 'badResponse',
			says: "'data' is missing",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.credits' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['data', 'credits']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
