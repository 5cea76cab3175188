import { newApiToken } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = newApiToken.balances;

const DATA = {
	object: 'token_usage',
	name: 'n8n',
	total_granted: 1_500_000,
	total_used: 400_000,
	total_available: 1_100_000,
	unlimited_quota: false,
	model_limits: {},
	model_limits_enabled: false,
	expires_at: 0,
};

function body(changes: Readonly<Record<string, unknown>> = {}) {
	return { code: true, message: 'ok', data: { ...DATA, ...changes } };
}

function refusal(message: string) {
	return { success: false, message };
}

const READING = {
	...plainReading(CREDITS, 2.2),
	used: 0.8,
	limit: 3,
	details: { tokenName: 'n8n' },
	derived: ['remaining', 'used', 'limit'],
};

/** New API, as in controller/token.go of its source */
export const answers = {
	record: newApiToken,
	credential: { apiKey: 'sk-{48}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(),
			expected: [READING],
		},
		{
			title: 'a key that expires',
			evidence: 'documented',
			body: body({ expires_at: 1_798_761_600 }),
			expected: [
				{ ...READING, details: { tokenName: 'n8n', expiresAt: '2027-01-01T00:00:00.000Z' } },
			],
		},
		{
			title: 'a key without a limit, whose quota means nothing',
			evidence: 'documented',
			body: body({ unlimited_quota: true, total_available: -400_000, total_granted: 0 }),
			expected: [
				{
					...plainReading(CREDITS, 0),
					remaining: null,
					unlimited: true,
					used: 0.8,
					details: { tokenName: 'n8n' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'a relay with another quota per dollar',
			evidence: 'constructed',
			credential: { quotaPerUnit: 1_000_000 },
			body: body(),
			expected: [{ ...READING, remaining: 1.1, used: 0.4, limit: 1.5 }],
		},
		{
			title: 'nothing but what is left',
			evidence: 'constructed',
			body: { code: true, data: { total_available: 1_100_000 } },
			expected: [{ ...plainReading(CREDITS, 2.2), derived: ['remaining'] }],
		},
		{
			title: 'more used than was granted',
			evidence: 'constructed',
			body: body({ total_available: -1, total_used: 1_500_001 }),
			expected: [{ ...READING, remaining: -0.000002, used: 3.000002, limit: 3 }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: { status: 401, body: refusal('Refused') },
			class: 'auth',
			quotes: 'Refused',
		},
		{
			title: 'HTTP 200 for a key that was not found; its words are made up',
			evidence: 'documented',
			reply: { body: refusal('Not found') },
			class: 'auth',
			quotes: 'Not found',
		},
		{
			title: '403 for a user who is banned; its words are made up',
			evidence: 'documented',
			reply: { status: 403, body: refusal('Banned') },
			class: 'forbidden',
			quotes: 'Banned',
		},
		{
			title: '500 while the key is looked up; its words are made up',
			evidence: 'documented',
			reply: { status: 500, body: refusal('The database is away') },
			class: 'unavailable',
			quotes: 'The database is away',
		},
		{
			title: '404 of a relay without this path',
			evidence: 'documented',
			reply: { status: 404, body: '<!doctype html><html></html>' },
			class: 'badResponse',
			says: 'use One API / New API Relay',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: body({ total_available: null }) },
			class: 'badResponse',
			says: "'data.total_available' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ total, remaining }) => ({
			body: body({
				total_granted: total * 500_000,
				total_used: (total - remaining) * 500_000,
				total_available: remaining * 500_000,
			}),
		}),
	},
} as const satisfies ProviderAnswers;
