import { aiHubMix } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = aiHubMix.balances;

const DATA = {
	email: 'account@mail.example',
	access_token: 'an access token',
	quota: 12_500_000,
	used_quota: 40_000_000,
	group: 'default',
};

function body(changes: Readonly<Record<string, unknown>> = {}) {
	return { success: true, message: '', data: { ...DATA, ...changes } };
}

const READING = {
	...plainReading(CREDITS, 25),
	details: { totalUsed: 80, group: 'default' },
	derived: ['remaining'],
};

/** AIHubMix, as public client code reads it */
export const answers = {
	record: aiHubMix,
	good: [
		{
			title: 'every reported field',
			evidence: 'reported',
			body: body(),
			expected: [READING],
		},
		{
			title: 'texts, and parts of a cent',
			evidence: 'reported',
			body: body({ quota: '617', used_quota: '0', group: null }),
			expected: [{ ...READING, remaining: 0.001234, details: { totalUsed: 0 } }],
		},
		{
			title: 'a debt, and nothing else',
			evidence: 'constructed',
			body: { success: true, data: { quota: -250_000 } },
			expected: [{ ...READING, remaining: -0.5, details: {} }],
		},
	],
	bad: [
		{
			title: 'HTTP 200 for a wrong key; its words are made up',
			evidence: 'reported',
			reply: { body: { success: false, message: 'Refused' } },
			class: 'auth',
			quotes: 'Refused',
			says: 'Use a Manage Key',
		},
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'auth', 'reported'),
		{
			title: 'what was spent in all without what is left',
			evidence: 'constructed',
			reply: { body: body({ quota: null }) },
			class: 'badResponse',
			says: "'data.quota' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ total, remaining }) => ({
			body: body({ quota: remaining * 500_000, used_quota: (total - remaining) * 500_000 }),
		}),
	},
} as const satisfies ProviderAnswers;
