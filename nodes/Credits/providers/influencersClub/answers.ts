import { influencersClub } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = influencersClub.balances;

/** Influencers.club, as in superdesigndev/treg, influencersclub.account.usage.json */
export const answers = {
	record: influencersClub,
	good: [
		{
			title: 'parts of a credit',
			evidence: 'reported',
			body: { credits_available: 2.45, credits_used: 7.55 },
			expected: [{ ...plainReading(CREDITS, 2.45), details: { creditsUsedToDate: 7.55 } }],
		},
		{
			title: 'what is left alone',
			evidence: 'constructed',
			body: { credits_available: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
		{
			title: 'amounts as texts',
			evidence: 'constructed',
			body: { credits_available: '2.45', credits_used: '7.55' },
			expected: [{ ...plainReading(CREDITS, 2.45), details: { creditsUsedToDate: 7.55 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { detail: 'Token is invalid', code: 'authentication_failed' },
			},
			class: 'auth',
			providerCode: 'authentication_failed',
			quotes: 'Token is invalid',
		},
		{
			title: 'nothing that says what is left, which is no zero',
			evidence: 'constructed',
			body: { credits_used: 7.55 },
			class: 'badResponse',
			says: "'credits_available' is missing",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['credits_available']],
		answer: ({ total, remaining }) => ({
			body: { credits_available: remaining, credits_used: total - remaining },
		}),
	},
} as const satisfies ProviderAnswers;
