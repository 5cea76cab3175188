import { newApi } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const USD = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;
const CNY = { balance: 'credits', unit: 'CNY', unitType: 'currency' } as const;
const TOKENS = { balance: 'credits', unit: 'token', unitType: 'token' } as const;

/** What a relay says of a key: what was granted, and what was used in hundredths. */
function replies(granted: number, usage: number, accessUntil = 0) {
	return {
		subscription: {
			body: {
				object: 'billing_subscription',
				has_payment_method: true,
				soft_limit_usd: granted,
				hard_limit_usd: granted,
				system_hard_limit_usd: granted,
				access_until: accessUntil,
			},
		},
		usage: { body: { object: 'list', total_usage: usage } },
	};
}

const GRANTED = replies(50, 0).subscription;

function reading(
	unit: typeof USD | typeof CNY | typeof TOKENS,
	{ remaining, used, limit }: { remaining: number; used: number; limit: number },
): BalanceReading {
	return {
		...plainReading(unit, remaining),
		used,
		limit,
		details: { accessUntil: null },
		derived: ['remaining'],
	};
}

/** An error of a relay. Its message and its code are made up. */
function error(type: string, message: string, code = '') {
	return { error: { message, type, code } };
}

/** The page with which a relay's web app answers a path that it does not know. */
const PAGE = '<!doctype html><html lang="zh"><head><title>New API</title></head></html>';

/** One API and New API, as in controller/billing.go of their source */
export const answers = {
	record: newApi,
	credential: { apiKey: 'sk-{48}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			replies: replies(50, 1275),
			expected: [reading(USD, { remaining: 37.25, used: 12.75, limit: 50 })],
		},
		{
			title: 'a relay that shows yuan',
			evidence: 'documented',
			credential: { unit: 'CNY' },
			replies: replies(365, 9307.5),
			expected: [reading(CNY, { remaining: 271.925, used: 93.075, limit: 365 })],
		},
		{
			title: 'a relay that shows tokens',
			evidence: 'documented',
			credential: { unit: 'token' },
			replies: replies(25_000_000, 637_500_000),
			expected: [reading(TOKENS, { remaining: 18_625_000, used: 6_375_000, limit: 25_000_000 })],
		},
		{
			title: 'a key without a limit, which still tells what it used',
			evidence: 'documented',
			replies: replies(100_000_000, 1275),
			expected: [
				{
					...plainReading(USD, 0),
					remaining: null,
					unlimited: true,
					used: 12.75,
					details: { accessUntil: null },
				},
			],
		},
		{
			title: 'a key that expires',
			evidence: 'documented',
			replies: replies(50, 1275, 1_798_761_600),
			expected: [
				{
					...reading(USD, { remaining: 37.25, used: 12.75, limit: 50 }),
					details: { accessUntil: '2027-01-01T00:00:00.000Z' },
				},
			],
		},
		{
			title: 'amounts that the relay has computed in binary',
			evidence: 'constructed',
			replies: replies(0.30000000000000004, 24.691399999999998),
			expected: [reading(USD, { remaining: 0.053086, used: 0.246914, limit: 0.3 })],
		},
		{
			title: 'more used than was granted',
			evidence: 'constructed',
			replies: replies(5, 512),
			expected: [reading(USD, { remaining: -0.12, used: 5.12, limit: 5 })],
		},
		{
			title: 'an address with a closing slash and /v1',
			evidence: 'constructed',
			credential: { baseUrl: 'https://newapi.example.test/v1/' },
			replies: replies(50, 1275),
			expected: [reading(USD, { remaining: 37.25, used: 12.75, limit: 50 })],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, or one that is used up',
			evidence: 'documented',
			reply: { status: 401, body: error('new_api_error', 'Invalid token') },
			class: 'auth',
			quotes: 'Invalid token',
			says: 'refused the API Key, or the key is used up',
		},
		{
			title: '401 of a one-api, with a code',
			evidence: 'documented',
			reply: { status: 401, body: error('one_api_error', 'The quota is used up', 'used_up') },
			class: 'auth',
			providerCode: 'used_up',
			quotes: 'The quota is used up',
		},
		{
			title: '403 for a user who is banned, or another IP address',
			evidence: 'documented',
			reply: { status: 403, body: error('new_api_error', 'The user is banned') },
			class: 'forbidden',
			quotes: 'The user is banned',
		},
		{
			title: 'an error under HTTP 200, after which nothing more is asked',
			evidence: 'documented',
			reply: { body: error('upstream_error', 'The database is away') },
			class: 'badResponse',
			quotes: 'The database is away',
		},
		{
			title: 'an error under HTTP 200 in place of the usage',
			evidence: 'documented',
			replies: {
				subscription: GRANTED,
				usage: { body: error('upstream_error', 'The database is away') },
			},
			class: 'badResponse',
			quotes: 'The database is away',
		},
		{
			title: 'the page of the web app under HTTP 200, after which nothing more is asked',
			evidence: 'documented',
			reply: { body: PAGE },
			class: 'badResponse',
			says: 'It is a web page',
		},
		{
			title: 'the page of the web app under HTTP 404',
			evidence: 'documented',
			reply: { status: 404, body: PAGE },
			class: 'badResponse',
		},
		{
			title: 'a limit without its usage',
			evidence: 'constructed',
			replies: { subscription: GRANTED, usage: { body: { object: 'list' } } },
			class: 'badResponse',
			says: "'total_usage' is missing",
		},
		{
			title: 'no limit, after which nothing more is asked',
			evidence: 'constructed',
			reply: { body: { object: 'billing_subscription', access_until: 0 } },
			class: 'badResponse',
			says: "'hard_limit_usd' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ total, remaining }) => ({ replies: replies(total, (total - remaining) * 100) }),
	},
} as const satisfies ProviderAnswers;
