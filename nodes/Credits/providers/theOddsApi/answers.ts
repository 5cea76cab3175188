import { theOddsApi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = theOddsApi.balances;

const SPORTS = [
	{
		key: 'soccer_epl',
		group: 'Soccer',
		title: 'EPL',
		description: 'English Premier League',
		active: true,
		has_outrights: false,
	},
];

/** The list of sports, with what its headers tell of the credits. */
function reply(remaining: string, used?: string) {
	return {
		headers: {
			'X-Requests-Remaining': remaining,
			...(used !== undefined && { 'X-Requests-Used': used }),
			'X-Requests-Last': '0',
		},
		body: SPORTS,
	};
}

/** The Odds API, as documented at https://the-odds-api.com/liveapi/guides/v4/ */
export const answers = {
	record: theOddsApi,
	credential: { apiKey: '{32}' },
	good: [
		{
			title: 'the headers of the list of sports',
			evidence: 'documented',
			reply: reply('487', '13'),
			expected: [{ ...plainReading(CREDITS, 487), used: 13, limit: 500, derived: ['limit'] }],
		},
		{
			title: 'decimals',
			evidence: 'constructed',
			reply: reply('99.9', '0.1'),
			expected: [{ ...plainReading(CREDITS, 99.9), used: 0.1, limit: 100, derived: ['limit'] }],
		},
		{
			title: 'no word of what is used',
			evidence: 'constructed',
			reply: reply('0'),
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: {
					message: 'API key is not valid. Get an API key at https://the-odds-api.com',
					error_code: 'INVALID_KEY',
				},
			},
			class: 'auth',
			providerCode: 'INVALID_KEY',
			quotes: 'API key is not valid. Get an API key at https://the-odds-api.com',
		},
		{
			title: '401 for used-up credits, which says nothing against the key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: {
					message: 'Usage quota has been reached. See usage plans at https://the-odds-api.com',
					error_code: 'OUT_OF_USAGE_CREDITS',
				},
			},
			class: 'forbidden',
			providerCode: 'OUT_OF_USAGE_CREDITS',
			says: 'the usage credits of the month are used up',
		},
		{
			title: '401 for used-up credits by its words alone',
			evidence: 'constructed',
			reply: { status: 401, body: { message: 'You are out of credits.' } },
			class: 'forbidden',
			quotes: 'You are out of credits.',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, body: { error_code: 'EXCEEDED_FREQ_LIMIT' } },
			class: 'rateLimited',
			providerCode: 'EXCEEDED_FREQ_LIMIT',
		},
		{
			title: 'the list of sports without the headers, which is no zero',
			evidence: 'constructed',
			body: SPORTS,
			class: 'badResponse',
			says: "'x-requests-remaining' is missing",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ total, remaining }) => ({
			reply: reply(String(remaining), String(total - remaining)),
		}),
	},
} as const satisfies ProviderAnswers;
