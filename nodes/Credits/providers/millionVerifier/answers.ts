import { millionVerifier } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = millionVerifier.balances;

/** MillionVerifier, as documented at https://developer.millionverifier.com/ */
export const answers = {
	record: millionVerifier,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { credits: 4300, bulk_credits: 4300, plan: 1 },
			expected: [{ ...plainReading(CREDITS, 4300), details: { bulkCredits: 4300, plan: 1 } }],
		},
		{
			title: 'credits alone, of which none is left',
			evidence: 'constructed',
			body: { credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'reported',
			body: { result: 'error', error: 'apikey_not_found' },
			class: 'auth',
			providerCode: 'apikey_not_found',
			quotes: 'apikey_not_found',
		},
		{
			title: 'no key under HTTP 200',
			evidence: 'reported',
			body: { error: 'No apikey specified' },
			class: 'auth',
			providerCode: 'No apikey specified',
			quotes: 'No apikey specified',
		},
		{
			title: 'another error under HTTP 200, whatever stands beside it',
			evidence: 'constructed',
			body: { result: 'error', error: 'Something is wrong', credits: 4300 },
			class: 'badResponse',
			providerCode: 'Something is wrong',
			quotes: 'Something is wrong',
		},
		{
			title: 'bulk credits alone, which do not stand in for the others',
			evidence: 'constructed',
			body: { bulk_credits: 4300, plan: 1 },
			class: 'badResponse',
			says: "'credits' is missing",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
