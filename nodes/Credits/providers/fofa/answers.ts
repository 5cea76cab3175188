import { fofa } from './record';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [QUERIES, DATA, POINTS] = fofa.balances;

const ACCOUNT = {
	error: false,
	email: 'a@example.com',
	username: 'acme',
	fcoin: 0,
	fofa_point: 0,
	remain_free_point: 0,
	remain_api_query: 4_999_635,
	remain_api_data: 49_949_766,
	isvip: true,
	vip_level: 5,
};

const DETAILS = { vipLevel: 5, freePoints: 0, fcoin: 0 };

function refusal(errmsg: string, failureClass: BadCase['class']): BadCase {
	return {
		title: errmsg,
		evidence: 'constructed',
		body: { error: true, errmsg },
		class: failureClass,
		quotes: errmsg,
	};
}

/** FOFA, as documented in FofaInfo/GoFOFA */
export const answers = {
	record: fofa,
	credential: { email: '' },
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: ACCOUNT,
			accountId: 'acme',
			expected: [
				{ ...plainReading(QUERIES, 4_999_635), details: DETAILS },
				{ ...plainReading(DATA, 49_949_766), details: DETAILS },
				{ ...plainReading(POINTS, 0), details: DETAILS },
			],
		},
		{
			title: 'an older account, asked with its e-mail address: queries alone',
			evidence: 'constructed',
			credential: { email: 'a@example.com' },
			body: { error: false, remain_api_query: 0, expiration: '2027-01-01' },
			expected: [{ ...plainReading(QUERIES, 0), details: { expiresAt: '2027-01-01' } }],
		},
		{
			title: 'points that are no number',
			evidence: 'constructed',
			body: { ...ACCOUNT, fofa_point: 'none' },
			accountId: 'acme',
			expected: [
				{ ...plainReading(QUERIES, 4_999_635), details: DETAILS },
				{ ...plainReading(DATA, 49_949_766), details: DETAILS },
			],
		},
	],
	bad: [
		{
			...refusal('[-700] 账号无效', 'auth'),
			title: 'a wrong key under HTTP 200',
			evidence: 'reported',
		},
		refusal('[820031] Made-up words', 'forbidden'),
		refusal('Made-up words about a quota', 'forbidden'),
		refusal('Too many made-up words', 'rateLimited'),
		refusal('Made-up words', 'badResponse'),
		{
			title: 'points alone, which do not stand in for queries',
			evidence: 'constructed',
			body: { error: false, fofa_point: 100 },
			class: 'badResponse',
			says: "'remain_api_query' is missing",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['remain_api_query']],
		answer: ({ remaining }) => ({
			body: { error: false, username: 'acme', remain_api_query: remaining },
		}),
	},
} as const satisfies ProviderAnswers;
