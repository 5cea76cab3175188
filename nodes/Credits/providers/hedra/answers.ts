import { hedra } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [API_WALLET, WORKSPACE, CREDITS] = hedra.balances;

const MEMBER = { remaining: 0, expiring: 0, used: 0 };

const OF_MEMBER = { ...plainReading(CREDITS, 0), used: 0, details: { expiring: 0 } };

/** A workspace without an API wallet. */
function workspace(available: number | null) {
	return { used: 1100, allocated: 2000, available };
}

/** Hedra, as documented at https://api.hedra.com/web-app/openapi.json */
export const answers = {
	record: hedra,
	good: [
		{
			title: 'a person outside any workspace',
			evidence: 'documented',
			body: { remaining: 2140, expiring: 1000, used: 860 },
			expected: [{ ...plainReading(CREDITS, 2140), used: 860, details: { expiring: 1000 } }],
		},
		{
			title: 'a member of a workspace that has money for API calls',
			evidence: 'documented',
			body: {
				...MEMBER,
				workspace_credits: { 'ws-1': 900 },
				workspace_credit_pool: {
					'ws-1': {
						...workspace(900),
						api_usd_micros: 12_500_000,
						api_credits: 1750,
						api_consumed_usd_micros: 3_000_000,
					},
				},
			},
			expected: [
				{ ...plainReading(API_WALLET, 12.5), details: { workspaceId: 'ws-1' } },
				{
					...plainReading(WORKSPACE, 900),
					used: 1100,
					limit: 2000,
					details: { workspaceId: 'ws-1' },
				},
				OF_MEMBER,
			],
		},
		{
			title: 'two workspaces, the first without a wallet, the second with amounts at odds',
			evidence: 'constructed',
			body: {
				...MEMBER,
				workspace_credit_pool: {
					'ws-1': { ...workspace(900), api_usd_micros: null },
					'ws-2': { ...workspace(850), api_usd_micros: 1 },
				},
			},
			expected: [
				{
					...plainReading({ ...API_WALLET, balance: 'apiWallet:ws-2' }, 0.000001),
					details: { workspaceId: 'ws-2' },
				},
				{
					...plainReading(WORKSPACE, 900),
					used: 1100,
					limit: 2000,
					details: { workspaceId: 'ws-1' },
				},
				{
					...plainReading({ ...WORKSPACE, balance: 'workspace:ws-2' }, 850),
					details: { workspaceId: 'ws-2', planUsed: 1100, planLimit: 2000 },
				},
				OF_MEMBER,
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: 'a workspace that does not say what is left, although its own credits are 0',
			evidence: 'constructed',
			body: { ...MEMBER, workspace_credit_pool: { 'ws-1': workspace(null) } },
			class: 'badResponse',
			says: "'workspace_credit_pool.ws-1.available' is null",
		},
		{
			title: 'workspaces that cannot be read, although the own credits can',
			evidence: 'constructed',
			body: { ...MEMBER, workspace_credit_pool: [workspace(900)] },
			class: 'badResponse',
			says: "'workspace_credit_pool' is a list",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { expiring: 1000, used: 860 },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
	],
	sandbox: {
		total: 3000,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }) => ({
			body: { remaining, expiring: 0, used: total - remaining },
		}),
	},
} as const satisfies ProviderAnswers;
