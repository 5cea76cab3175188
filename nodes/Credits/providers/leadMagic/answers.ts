import { leadMagic } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = leadMagic.balances;

/** LeadMagic, as documented in LeadMagic/leadmagic-openapi, leadmagic-openapi-3.1.json */
export const answers = {
	record: leadMagic,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: {
				credits: 1450.25,
				is_frozen: false,
				credits_frozen: 0,
				credits_liquid: 1450.25,
				credit_freeze_message: null,
				credit_freeze_plan_hint: null,
			},
			expected: [
				{
					...plainReading(CREDITS, 1450.25),
					details: { isFrozen: false, frozenCredits: 0, liquidCredits: 1450.25 },
				},
			],
		},
		{
			title: 'frozen credits, in made-up words',
			evidence: 'constructed',
			body: {
				credits: 200,
				is_frozen: true,
				credits_frozen: 200,
				credits_liquid: 0,
				credit_freeze_message: 'Choose a plan.',
			},
			expected: [
				{
					...plainReading(CREDITS, 200),
					details: {
						isFrozen: true,
						frozenCredits: 200,
						liquidCredits: 0,
						freezeMessage: 'Choose a plan.',
					},
				},
			],
		},
		{
			title: 'the only field that has to be there',
			evidence: 'documented',
			body: { credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { error: 'invalid_api_key' } },
			class: 'auth',
			quotes: 'invalid_api_key',
		},
		{
			title: '400 in the documented shape of errors',
			evidence: 'documented',
			reply: {
				status: 400,
				body: {
					success: false,
					errors: [
						{
							type: 'https://api.leadmagic.io/errors/validation_error',
							title: 'Request validation failed. Check your input parameters.',
							status: 400,
							code: 'validation_error',
						},
					],
				},
			},
			class: 'badRequest',
			providerCode: 'validation_error',
			quotes: 'Request validation failed. Check your input parameters.',
		},
		{
			title: 'parts without the credits that they belong to',
			evidence: 'constructed',
			body: { credits_frozen: 0, credits_liquid: 1450.25 },
			class: 'badResponse',
			says: "'credits' is missing",
		},
	],
	sandbox: {
		total: 2000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
