import { leadsforge } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = leadsforge.balances;

/** Leadsforge, as in superdesigndev/treg, leadsforge.account.usage.json */
export const answers = {
	record: leadsforge,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: {
				availableCredits: 250,
				reservedCredits: 5,
				emailEnrichmentPrice: 1,
				phoneNumberEnrichmentPrice: 10,
				linkedinEnrichmentPrice: 1,
				companyLookalikePrice: 1,
				companyFollowersPrice: 1,
			},
			expected: [
				{
					...plainReading(CREDITS, 250),
					details: { reservedCredits: 5, emailPrice: 1, phonePrice: 10 },
				},
			],
		},
		{
			title: 'what is left alone',
			evidence: 'constructed',
			body: { availableCredits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
		{
			title: 'amounts as texts, and a price that is none',
			evidence: 'constructed',
			body: { availableCredits: '250.5', reservedCredits: '5', emailEnrichmentPrice: 'free' },
			expected: [{ ...plainReading(CREDITS, 250.5), details: { reservedCredits: 5 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { message: 'invalid api key', code: 'invalid_api_key' } },
			class: 'auth',
			providerCode: 'invalid_api_key',
			quotes: 'invalid api key',
		},
		{
			title: '401 without a key',
			evidence: 'reported',
			reply: { status: 401, body: { message: 'missing api key' } },
			class: 'auth',
			quotes: 'missing api key',
		},
		{
			title: 'reserved credits alone',
			evidence: 'constructed',
			body: { reservedCredits: 5 },
			class: 'badResponse',
			says: "'availableCredits' is missing",
		},
		{
			title: 'nothing at all under HTTP 200',
			evidence: 'constructed',
			body: '',
			class: 'badResponse',
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['availableCredits']],
		answer: ({ remaining }) => ({ body: { availableCredits: remaining, reservedCredits: 0 } }),
	},
} as const satisfies ProviderAnswers;
