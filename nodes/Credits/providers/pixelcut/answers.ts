import { pixelcut } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = pixelcut.balances;

const REFUSED = {
	status: 401,
	body: { error: 'API Token not found', error_code: 'invalid_auth_token' },
};

const RATE_LIMITED = {
	status: 429,
	body: { error: 'Too many requests', error_code: 'rate_limit_exceeded' },
};

/** Pixelcut, as documented at https://www.pixelcut.ai/docs/api-reference/get-credits */
export const answers = {
	record: pixelcut,
	credential: { apiKey: 'sk-{32}' },
	good: [
		{
			title: 'the documented example, a number',
			evidence: 'documented',
			body: { credits_remaining: 42 },
			expected: [plainReading(CREDITS, 42)],
		},
		{
			title: 'the documented schema, a string',
			evidence: 'documented',
			body: { credits_remaining: '42' },
			expected: [plainReading(CREDITS, 42)],
		},
		{
			title: 'the spelling creditsRemaining',
			evidence: 'reported',
			body: { creditsRemaining: 17 },
			expected: [plainReading(CREDITS, 17)],
		},
		{
			title: 'the spelling credits',
			evidence: 'reported',
			body: { credits: '8' },
			expected: [plainReading(CREDITS, 8)],
		},
		{
			title: 'all three spellings, of which the documented one counts',
			evidence: 'constructed',
			body: { credits: 1, creditsRemaining: 2, credits_remaining: 3 },
			expected: [plainReading(CREDITS, 3)],
		},
		{
			title: 'both undocumented spellings, of which creditsRemaining counts',
			evidence: 'constructed',
			body: { credits: 1, creditsRemaining: 2 },
			expected: [plainReading(CREDITS, 2)],
		},
	],
	bad: [
		{
			title: '401 for a key that does not exist',
			evidence: 'documented',
			reply: REFUSED,
			class: 'auth',
			providerCode: 'invalid_auth_token',
			quotes: 'API Token not found',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: RATE_LIMITED,
			class: 'rateLimited',
			providerCode: 'rate_limit_exceeded',
			quotes: 'Too many requests',
		},
		{
			title: '500 without a schema',
			evidence: 'documented',
			reply: { status: 500, body: '' },
			class: 'unavailable',
		},
		{
			title: '403 for too few credits, which is no refused key',
			evidence: 'documented',
			reply: {
				status: 403,
				body: { error: 'Insufficient API credits', error_code: 'insufficient_api_credits' },
			},
			class: 'forbidden',
			providerCode: 'insufficient_api_credits',
			quotes: 'Insufficient API credits',
		},
		{
			title: 'HTTP 200 with an error inside',
			evidence: 'constructed',
			reply: { status: 200, body: REFUSED.body },
			class: 'auth',
			providerCode: 'invalid_auth_token',
			quotes: 'API Token not found',
		},
		{
			title: 'an error code that nobody documents, under HTTP 400',
			evidence: 'constructed',
			reply: { status: 400, body: { error: 'Unknown parameter', error_code: 'bad_parameter' } },
			class: 'badRequest',
			providerCode: 'bad_parameter',
			quotes: 'Unknown parameter',
		},
		{
			title: 'none of the three spellings',
			evidence: 'constructed',
			reply: { status: 200, body: { remaining: 42 } },
			class: 'badResponse',
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['credits_remaining']],
		answer: ({ remaining }) => ({ body: { credits_remaining: remaining } }),
	},
} as const satisfies ProviderAnswers;
