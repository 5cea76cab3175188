import { domainTools } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [PROFILE] = domainTools.balances;
const INVESTIGATE = { ...PROFILE, balance: 'irisInvestigate' };

function product(id: string, limit: string | null, month: unknown, rest: object = {}) {
	return {
		id,
		per_month_limit: limit,
		per_hour_limit: null,
		per_minute_limit: '120',
		absolute_limit: null,
		usage: { today: '0', month },
		expiration_date: '2027-12-30',
		...rest,
	};
}

function body(...products: object[]) {
	return { response: { account: { api_username: 'acme', active: true }, products } };
}

function reading(unit: { balance: string }, id: string, remaining: number, used: number) {
	return {
		...plainReading({ ...PROFILE, ...unit }, remaining),
		used,
		limit: used + remaining,
		details: { product: id, expiresAt: '2027-12-30', usedToday: 0, perMinuteLimit: 120 },
		derived: ['remaining'],
	};
}

/** DomainTools, as documented in DomainTools/python_api */
export const answers = {
	record: domainTools,
	good: [
		{
			title: 'the documented example, of which one product has a monthly limit',
			evidence: 'documented',
			body: body(
				product('domain-profile', '50000', '1'),
				product('iris-investigate', null, '12', { absolute_limit: '1000' }),
			),
			accountId: 'acme',
			expected: [reading(PROFILE, 'domain-profile', 49_999, 1)],
		},
		{
			title: 'two products, the scarcer one first',
			evidence: 'constructed',
			body: body(
				product('iris-investigate', '100', '1'),
				product('domain-profile', '50000', '49990'),
			),
			accountId: 'acme',
			expected: [
				reading(PROFILE, 'domain-profile', 10, 49_990),
				reading(INVESTIGATE, 'iris-investigate', 99, 1),
			],
		},
		{
			title: 'a product of which the plan has none, which does not come first',
			evidence: 'constructed',
			body: body(product('iris-investigate', '0', '0'), product('domain-profile', '50000', '1')),
			accountId: 'acme',
			expected: [
				reading(PROFILE, 'domain-profile', 49_999, 1),
				reading(INVESTIGATE, 'iris-investigate', 0, 0),
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: {
				status: 401,
				body: { error: { code: 401, message: 'Made-up words about the key' } },
			},
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		{
			title: 'no product with a monthly limit',
			evidence: 'constructed',
			body: body(product('iris-investigate', null, '12')),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'a limit without a word of what is used',
			evidence: 'constructed',
			body: body(product('domain-profile', '50000', null)),
			class: 'badResponse',
			says: "month' is null",
		},
		{
			title: 'a product that stands there twice',
			evidence: 'constructed',
			body: body(product('domain-profile', '50', '1'), product('domain-profile', '60', '1')),
			class: 'badResponse',
			says: 'A product stands in it twice',
		},
	],
	sandbox: {
		total: 50_000,
		answer: ({ total, remaining }) => ({
			body: body(product('domain-profile', String(total), String(total - remaining))),
		}),
	},
} as const satisfies ProviderAnswers;
