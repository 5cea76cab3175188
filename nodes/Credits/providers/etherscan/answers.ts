import { etherscan } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = etherscan.balances;

function body(used: number, available: number | null, limit: number, span = '08:42:34') {
	return {
		status: '1',
		message: 'OK',
		result: {
			creditsUsed: used,
			creditsAvailable: available,
			creditLimit: limit,
			limitInterval: 'daily',
			intervalExpiryTimespan: span,
		},
	};
}

function error(result: string) {
	return { status: '0', message: 'NOTOK', result };
}

/** Etherscan, as documented at https://docs.etherscan.io/api-reference/endpoint/getapilimit */
export const answers = {
	record: etherscan,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			now: '2026-11-25T15:17:28.000Z',
			body: body(22, 1_499_978, 1_500_000),
			expected: [
				{
					...plainReading(CREDITS, 1_499_978),
					used: 22,
					limit: 1_500_000,
					resetsAt: '2026-11-26T00:00:00.000Z',
					details: { interval: 'daily' },
					derived: ['resetsAt'],
				},
			],
		},
		{
			title: 'a time with days, which is not read, and amounts that do not add up',
			evidence: 'constructed',
			body: body(1200, 98_000, 100_000, '1.02:03:04'),
			expected: [
				{
					...plainReading(CREDITS, 98_000),
					details: { interval: 'daily', planUsed: 1200, planLimit: 100_000 },
				},
			],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'documented',
			body: error('Invalid API Key'),
			class: 'auth',
			quotes: 'Invalid API Key',
		},
		{
			title: 'a rate limit, whose words speak of a key',
			evidence: 'documented',
			body: error('Max rate limit reached, please use API Key for higher rate limit'),
			class: 'rateLimited',
			quotes: 'Max rate limit reached, please use API Key for higher rate limit',
		},
		{
			title: 'too many wrong keys from one address',
			evidence: 'documented',
			body: error('Too many invalid api key attempts, please try again later'),
			class: 'rateLimited',
			quotes: 'Too many invalid api key attempts, please try again later',
		},
		{
			title: 'another failure',
			evidence: 'documented',
			body: error('Error! Missing Or invalid Action name'),
			class: 'badResponse',
			quotes: 'Error! Missing Or invalid Action name',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(22, null, 100_000),
			class: 'badResponse',
			says: "'result.creditsAvailable' is null",
		},
	],
	sandbox: {
		total: 100_000,
		amountsAt: [['result', 'creditsAvailable']],
		answer: ({ total, remaining }) => ({ body: body(total - remaining, remaining, total) }),
	},
} as const satisfies ProviderAnswers;
