import { kilo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = kilo.balances;

const OF_ORGANIZATION = { organizationId: 'org-1' };

/** Kilo Code, as in quota/providers/kilo.js of openchamber/openchamber */
export const answers = {
	record: kilo,
	good: [
		{
			title: 'the personal balance',
			evidence: 'reported',
			credential: { organizationId: '' },
			replies: { personal: { body: { balance: 14.27 } } },
			expected: [plainReading(CREDITS, 14.27)],
		},
		{
			title: 'the balance of an organization',
			evidence: 'reported',
			credential: OF_ORGANIZATION,
			replies: { organization: { body: { balance: 250 } } },
			accountId: 'org-1',
			expected: [plainReading(CREDITS, 250)],
		},
		{
			title: 'a text, and a debt',
			evidence: 'reported',
			credential: { organizationId: '' },
			replies: { personal: { body: { balance: '-0.31' } } },
			expected: [plainReading(CREDITS, -0.31)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			credential: { organizationId: '' },
			replies: { personal: { status: 401, body: '' } },
			class: 'auth',
		},
		{
			title: '403 for a key of nobody in the organization',
			evidence: 'reported',
			credential: OF_ORGANIZATION,
			replies: { organization: { status: 403, body: '' } },
			class: 'auth',
			says: 'whether it belongs to a member of the organization',
		},
		{
			title: '404, where the path is gone',
			evidence: 'reported',
			credential: { organizationId: '' },
			replies: { personal: { status: 404, body: '' } },
			class: 'badResponse',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			credential: { organizationId: '' },
			replies: { personal: { body: { balance: null } } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ replies: { personal: { body: { balance: remaining } } } }),
	},
} as const satisfies ProviderAnswers;
