import { metalsDev } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = metalsDev.balances;

function body(total: number | null, used: number | null, remaining: number | null) {
	return {
		status: 'success',
		timestamp: '2026-11-25T12:19:11.066Z',
		plan: 'Basic',
		total,
		used,
		remaining,
	};
}

/** A failure. Neither its shape nor its words are documented. */
function failure(error_code: number, error_message: string) {
	return { status: 'failure', error_code, error_message };
}

const DETAILS = { plan: 'Basic' };

/** Metals.Dev, as documented at https://metals.dev/docs */
export const answers = {
	record: metalsDev,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: body(1000, 147, 853),
			expected: [{ ...plainReading(CREDITS, 853), used: 147, limit: 1000, details: DETAILS }],
		},
		{
			title: 'amounts that do not add up',
			evidence: 'constructed',
			body: body(1000, 147, 900),
			expected: [
				{
					...plainReading(CREDITS, 900),
					details: { ...DETAILS, planUsed: 147, planLimit: 1000 },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'constructed',
			reply: { status: 401, body: failure(1201, 'The API key is not valid') },
			class: 'auth',
			providerCode: 1201,
			quotes: 'The API key is not valid',
		},
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'constructed',
			body: failure(1201, 'The API key is not valid'),
			class: 'auth',
			providerCode: 1201,
			quotes: 'The API key is not valid',
		},
		{
			title: 'another failure under HTTP 200',
			evidence: 'constructed',
			body: failure(1203, 'The quota is used up'),
			class: 'badResponse',
			providerCode: 1203,
			quotes: 'The quota is used up',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(1000, 147, null),
			class: 'badResponse',
			says: "'remaining' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }) => ({ body: body(total, total - remaining, remaining) }),
	},
} as const satisfies ProviderAnswers;
