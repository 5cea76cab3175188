import { builtWith } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = builtWith.balances;

/** An error under HTTP 200. */
function error(code: number, message: string) {
	return { Errors: [{ Code: code, Message: message }] };
}

/** BuiltWith, as documented at https://api.builtwith.com/llms.txt */
export const answers = {
	record: builtWith,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: { used: 2000, purchased: 50_000, remaining: 48_000 },
			expected: [{ ...plainReading(CREDITS, 48_000), used: 2000, limit: 50_000 }],
		},
		{
			title: 'amounts that do not add up',
			evidence: 'constructed',
			body: { used: 2000, purchased: 50_000, remaining: 47_000 },
			expected: [
				{ ...plainReading(CREDITS, 47_000), details: { planUsed: 2000, planLimit: 50_000 } },
			],
		},
		{
			title: 'an empty list of errors, and nothing but what is left',
			evidence: 'constructed',
			body: { Errors: [], remaining: 12 },
			expected: [plainReading(CREDITS, 12)],
		},
	],
	bad: [
		{
			title: '-2 under HTTP 200 for a wrong key',
			evidence: 'documented',
			body: error(-2, 'API Key is wrong - it needs to be a Guid.'),
			class: 'auth',
			providerCode: -2,
			quotes: 'API Key is wrong - it needs to be a Guid.',
		},
		{
			title: '-3 when credits have run out, in made-up words',
			evidence: 'documented',
			body: error(-3, 'Nothing left.'),
			class: 'forbidden',
			providerCode: -3,
			quotes: 'Nothing left.',
		},
		{
			title: '-99, in made-up words',
			evidence: 'documented',
			body: error(-99, 'Something broke.'),
			class: 'unavailable',
			providerCode: -99,
			quotes: 'Something broke.',
		},
		{
			title: 'another code, whatever stands beside it',
			evidence: 'constructed',
			body: { ...error(-7, 'Something else.'), remaining: 48_000 },
			class: 'badResponse',
			providerCode: -7,
			quotes: 'Something else.',
		},
		{
			title: 'an error without a code, whatever stands beside it',
			evidence: 'constructed',
			body: { Errors: [{ Message: 'Something else.' }], remaining: 48_000 },
			class: 'badResponse',
			quotes: 'Something else.',
		},
		bareStatus(401, 'auth', 'documented'),
		bareStatus(403, 'auth', 'documented'),
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, body: { error: 'Rate limit exceeded', retryAfterSeconds: 1 } },
			class: 'rateLimited',
			quotes: 'Rate limit exceeded',
		},
		{
			title: 'nothing that says what is left, which is not computed',
			evidence: 'constructed',
			body: { used: 2000, purchased: 50_000 },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
	],
	sandbox: {
		total: 50_000,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }) => ({
			body: { used: total - remaining, purchased: total, remaining },
		}),
	},
} as const satisfies ProviderAnswers;
