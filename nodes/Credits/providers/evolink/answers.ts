import { evolink } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [ACCOUNT, KEY] = evolink.balances;

const USER = { remaining_credits: 1410.75, used_credits: 320.25 };

const TOKEN = { remaining_credits: 812.5, unlimited_credits: false, used_credits: 187.5 };

function body(data: object) {
	return { data, message: '', success: true };
}

const ACCOUNT_READING = { ...plainReading(ACCOUNT, 1410.75), details: { used: 320.25 } };

/** EvoLink, as documented at https://docs.evolink.ai/en/api-manual/account-management/get-credits */
export const answers = {
	record: evolink,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body({ token: TOKEN, user: USER }),
			expected: [ACCOUNT_READING, { ...plainReading(KEY, 812.5), details: { used: 187.5 } }],
		},
		{
			title: 'a key without a cap, whose number means nothing',
			evidence: 'documented',
			body: body({ token: { ...TOKEN, unlimited_credits: true }, user: USER }),
			expected: [
				ACCOUNT_READING,
				{
					...plainReading(KEY, 0),
					remaining: null,
					unlimited: true,
					details: { used: 187.5 },
				},
			],
		},
		{
			title: 'an account that owes credits, and no word of the key',
			evidence: 'constructed',
			body: body({ user: { remaining_credits: -3.5 } }),
			expected: [plainReading(ACCOUNT, -3.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		bareStatus(400, 'badRequest', 'documented'),
		{
			title: 'a failure under HTTP 200; its words are made up',
			evidence: 'constructed',
			reply: { body: { success: false, message: 'Something is wrong' } },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
		{
			title: 'the key without the account, which it does not stand in for',
			evidence: 'constructed',
			reply: { body: body({ token: TOKEN, user: { used_credits: 320.25 } }) },
			class: 'badResponse',
			says: "'data.user.remaining_credits' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['data', 'user', 'remaining_credits']],
		answer: ({ remaining }) => ({
			body: body({ user: { ...USER, remaining_credits: remaining } }),
		}),
	},
} as const satisfies ProviderAnswers;
