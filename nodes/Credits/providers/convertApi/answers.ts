import { convertApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CONVERSIONS, SECONDS] = convertApi.balances;

function body(amounts: object) {
	return {
		Secret: 'made up',
		ApiKey: 712_300_001,
		Active: true,
		FullName: 'A B',
		Email: 'a@example.com',
		...amounts,
	};
}

/** ConvertAPI, as documented at https://docs.convertapi.com/docs/user-information */
export const answers = {
	record: convertApi,
	good: [
		{
			title: 'conversions',
			evidence: 'documented',
			body: body({ ConversionsTotal: 5000, ConversionsConsumed: 1642 }),
			expected: [
				{
					...plainReading(CONVERSIONS, 3358),
					used: 1642,
					limit: 5000,
					details: { active: true },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'seconds',
			evidence: 'documented',
			body: body({ SecondsLeft: 1463 }),
			expected: [{ ...plainReading(SECONDS, 1463), details: { active: true } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '401 with a code; number and words are made up',
			evidence: 'constructed',
			reply: { status: 401, body: { Code: 4000, Message: 'Made-up words about the token' } },
			class: 'auth',
			providerCode: 4000,
			quotes: 'Made-up words about the token',
		},
		{
			title: 'conversions without their total, which is not 0',
			evidence: 'constructed',
			body: body({ ConversionsConsumed: 1642 }),
			class: 'badResponse',
			says: "'ConversionsTotal' is missing",
		},
		{
			title: 'neither conversions nor seconds',
			evidence: 'constructed',
			body: body({}),
			class: 'badResponse',
			says: "'ConversionsConsumed' is missing",
		},
	],
	sandbox: {
		total: 5000,
		answer: ({ total, remaining }) => ({
			body: body({ ConversionsTotal: total, ConversionsConsumed: total - remaining }),
		}),
	},
} as const satisfies ProviderAnswers;
