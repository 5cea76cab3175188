import { shortPixel } from './record';
import { isRecord } from '../../balance/readers';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [MONTHLY, ONE_TIME] = shortPixel.balances;

const DETAILS = { lastRenewal: '2026-01-04 10:00:00' };

function body(amounts: object) {
	return {
		Status: { Code: 2, Message: 'Success' },
		...amounts,
		DateSubscription: '2026-01-04 10:00:00',
	};
}

const LIMITED = { APICallsMade: 412, APICallsQuota: 5000 };

/** The month of those. */
const MONTH = {
	...plainReading(MONTHLY, 4588),
	used: 412,
	limit: 5000,
	details: DETAILS,
	derived: ['remaining'],
};

/** A failure. What it says is made up. */
function refusal(code: number, message: string) {
	return { Status: { Code: code, Message: message } };
}

/** ShortPixel, as documented in short-pixel-optimizer/shortpixel-image-optimiser */
export const answers = {
	record: shortPixel,
	good: [
		{
			title: 'both kinds of credits',
			evidence: 'documented',
			body: body({ ...LIMITED, APICallsMadeOneTime: 30, APICallsQuotaOneTime: 10_000 }),
			expected: [
				MONTH,
				{ ...plainReading(ONE_TIME, 9970), used: 30, limit: 10_000, derived: ['remaining'] },
			],
		},
		{
			title: 'an account without a limit',
			evidence: 'documented',
			body: body({
				...LIMITED,
				APICallsMadeOneTime: 30,
				APICallsQuotaOneTime: 10_000,
				Unlimited: 'true',
			}),
			expected: [
				{
					...plainReading(MONTHLY, 0),
					remaining: null,
					used: 412,
					unlimited: true,
					details: DETAILS,
				},
				{ ...plainReading(ONE_TIME, 9970), used: 30, limit: 10_000, derived: ['remaining'] },
			],
		},
		{
			title: 'texts, more calls than the month has, and no one-time credits',
			evidence: 'documented',
			body: body({ APICallsMade: '5012', APICallsQuota: '5000', Unlimited: 'false' }),
			expected: [
				{
					...plainReading(MONTHLY, -12),
					used: 5012,
					limit: 5000,
					details: DETAILS,
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'a one-time quota that is not a number',
			evidence: 'constructed',
			body: body({ ...LIMITED, APICallsMadeOneTime: 30, APICallsQuotaOneTime: 'none' }),
			expected: [MONTH],
		},
		{
			title: 'one-time calls that are no number',
			evidence: 'constructed',
			body: body({ ...LIMITED, APICallsMadeOneTime: 'none', APICallsQuotaOneTime: 10_000 }),
			expected: [MONTH],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200; code and words are made up',
			evidence: 'constructed',
			body: refusal(-401, 'Made-up words'),
			class: 'auth',
			providerCode: -401,
			quotes: 'Made-up words',
		},
		{
			title: 'another code with words about the key',
			evidence: 'constructed',
			body: refusal(-7, 'Made-up words about the API key'),
			class: 'auth',
			providerCode: -7,
			quotes: 'Made-up words about the API key',
		},
		{
			title: 'another code',
			evidence: 'constructed',
			body: refusal(-7, 'Made-up words about something else'),
			class: 'badResponse',
			providerCode: -7,
			quotes: 'Made-up words about something else',
		},
		{
			title: 'a success without the quota',
			evidence: 'constructed',
			body: body({ APICallsMade: 412 }),
			class: 'badResponse',
			says: "'APICallsQuota' is missing",
		},
	],
	sandbox: {
		total: 5000,
		answer: ({ total, remaining }) => ({
			body: body({ APICallsMade: total - remaining, APICallsQuota: total }),
		}),
	},
	saysUnlimited: ({ status }, balance) =>
		balance === 'monthly' && isRecord(status) && status.Unlimited === 'true',
} as const satisfies ProviderAnswers;
