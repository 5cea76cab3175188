import { liteLlm } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [KEY, USER, TEAM] = liteLlm.balances;

const NOVEMBER = '2026-11-01T00:00:00.000Z';

const INFO = {
	key_name: 'a masked key',
	key_alias: 'n8n',
	spend: 12.75,
	max_budget: 40,
	budget_duration: '30d',
	budget_reset_at: '2026-11-01T00:00:00Z',
	expires: null,
	user_id: 'u1',
	team_id: 't1',
};

/** A key without a budget. */
const OPEN = { ...INFO, max_budget: null, budget_duration: null, budget_reset_at: null };

const OWNER = {
	user_id: 'u1',
	user_info: { user_id: 'u1', max_budget: 300, spend: 110.5, budget_reset_at: null },
	teams: [
		{ team_id: 't0', team_alias: 'other', max_budget: 5, spend: 1, budget_reset_at: null },
		{
			team_id: 't1',
			team_alias: 'ai',
			max_budget: 1000,
			spend: 215.25,
			budget_reset_at: '2026-11-01T00:00:00Z',
		},
	],
};

function key(info: object) {
	return { key: { body: { key: 'a hash', info } } };
}

function reading(
	unit: BalanceUnit,
	remaining: number,
	{ used, limit, ...rest }: { used: number; limit: number } & Partial<BalanceReading>,
): BalanceReading {
	return { ...plainReading(unit, remaining), used, limit, derived: ['remaining'], ...rest };
}

const UNLIMITED = {
	...plainReading(KEY, 0),
	remaining: null,
	used: 12.75,
	unlimited: true,
	details: { keyAlias: 'n8n' },
};

const USER_READING = reading(USER, 189.5, { used: 110.5, limit: 300 });
const TEAM_READING = reading(TEAM, 784.75, { used: 215.25, limit: 1000, resetsAt: NOVEMBER });

/** LiteLLM, as documented at https://docs.litellm.ai/docs/proxy/virtual_keys */
export const answers = {
	record: liteLlm,
	credential: { apiKey: 'sk-{22}' },
	good: [
		{
			title: 'a key with a budget, for which one request will do',
			evidence: 'documented',
			replies: key(INFO),
			expected: [
				reading(KEY, 27.25, {
					used: 12.75,
					limit: 40,
					resetsAt: NOVEMBER,
					details: { keyAlias: 'n8n', budgetDuration: '30d' },
				}),
			],
		},
		{
			title: 'a key without a budget, whose user has none either and is in no team',
			evidence: 'reported',
			replies: {
				...key(OPEN),
				user: {
					body: { user_id: 'u1', user_info: { spend: 110.5, max_budget: null }, teams: [] },
				},
			},
			expected: [UNLIMITED],
		},
		{
			title: 'a key without a budget, whose user and team have one',
			evidence: 'reported',
			replies: { ...key(OPEN), user: { body: OWNER } },
			expected: [UNLIMITED, USER_READING, TEAM_READING],
		},
		{
			title: 'a key of no team, whose user is in some',
			evidence: 'constructed',
			replies: { ...key({ ...OPEN, team_id: null }), user: { body: OWNER } },
			expected: [UNLIMITED, USER_READING],
		},
		{
			title: 'a team without a budget',
			evidence: 'constructed',
			replies: {
				...key(OPEN),
				user: { body: { ...OWNER, teams: [{ team_id: 't1', spend: 1, max_budget: null }] } },
			},
			expected: [UNLIMITED, USER_READING],
		},
		{
			title: 'budgets of user and team that are not numbers',
			evidence: 'constructed',
			replies: {
				...key(OPEN),
				user: {
					body: {
						user_info: { spend: 110.5, max_budget: 'unlimited' },
						teams: [{ team_id: 't1', spend: 215.25, max_budget: 'unlimited' }],
					},
				},
			},
			expected: [UNLIMITED],
		},
		{
			title: 'a user that the key may not read',
			evidence: 'reported',
			replies: { ...key(OPEN), user: { status: 403, body: { detail: 'Not allowed' } } },
			expected: [UNLIMITED],
		},
		{
			title: 'a web page in place of the user',
			evidence: 'constructed',
			replies: { ...key(OPEN), user: { body: '<!doctype html><html></html>' } },
			expected: [UNLIMITED],
		},
		{
			title: 'nobody to ask for, and neither a budget nor a name',
			evidence: 'constructed',
			replies: key({ spend: 12.75 }),
			expected: [{ ...UNLIMITED, details: {} }],
		},
		{
			title: 'more spent than the budget, with noise, and dates with microseconds',
			evidence: 'reported',
			replies: key({
				...INFO,
				spend: 40.300000000000004,
				budget_reset_at: '2026-11-01T02:00:00.123456+02:00',
				expires: '2027-03-01T00:00:00.000000+00:00',
			}),
			expected: [
				reading(KEY, -0.3, {
					used: 40.3,
					limit: 40,
					resetsAt: '2026-11-01T00:00:00.123Z',
					details: { keyAlias: 'n8n', budgetDuration: '30d', expires: '2027-03-01T00:00:00.000Z' },
				}),
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: {
					error: { message: 'Authentication Error, wrong key', type: 'auth_error', code: '401' },
				},
			},
			class: 'auth',
			quotes: 'Authentication Error, wrong key',
		},
		bareStatus(403, 'forbidden', 'constructed'),
		{
			title: '404 of a proxy without a database',
			evidence: 'constructed',
			reply: { status: 404, body: { detail: 'No database' } },
			class: 'badResponse',
			quotes: 'No database',
			says: 'Check that a LiteLLM proxy with a database is at the Base URL',
		},
		{
			title: 'a key without what it has spent, which is a broken answer',
			evidence: 'constructed',
			replies: key({ max_budget: 40 }),
			class: 'badResponse',
			says: "'info.spend' is missing",
		},
		{
			title: 'no key, after which nothing more is asked',
			evidence: 'constructed',
			reply: { body: { key: 'a hash' } },
			class: 'badResponse',
			says: "'info' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ total, remaining }) => ({
			replies: key({ ...INFO, max_budget: total, spend: total - remaining }),
		}),
	},
} as const satisfies ProviderAnswers;
