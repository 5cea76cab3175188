import { stabilityAi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = stabilityAi.balances;

/** An error, whose words are made up but for its name. */
function error(name: string) {
	return { id: '1', name, message: `Made-up words about ${name}` };
}

/** Stability AI, as documented in Stability-AI/rest-api-support, generated/spec/merged.json */
export const answers = {
	record: stabilityAi,
	good: [
		{
			title: 'the documented example, a long fraction',
			evidence: 'documented',
			body: { credits: 0.6336833840314097 },
			expected: [plainReading(CREDITS, 0.6336833840314097)],
		},
		{
			title: 'an organization that is not the default one',
			evidence: 'constructed',
			credential: { organization: 'org-1' },
			replies: { ofOrganization: { body: { credits: 1250 } } },
			accountId: 'org-1',
			expected: [plainReading(CREDITS, 1250)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error('unauthorized') },
			class: 'auth',
			quotes: 'Made-up words about unauthorized',
		},
		{
			title: '500',
			evidence: 'documented',
			reply: { status: 500, body: error('server_error') },
			class: 'unavailable',
			quotes: 'Made-up words about server_error',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { credits: null },
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
