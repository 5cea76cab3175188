import { ahrefs } from './record';
import { isRecord } from '../../balance/readers';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [WORKSPACE, KEY] = ahrefs.balances;

const SHARED = {
	resetsAt: '2026-07-01T00:00:00.000Z',
	details: { plan: 'Advanced, billed yearly', apiKeyExpiresAt: '2027-02-03T00:00:00.000Z' },
};

function body(amounts: object) {
	return {
		limits_and_usage: {
			subscription: 'Advanced, billed yearly',
			usage_reset_date: '2026-07-01',
			...amounts,
			api_key_expiration_date: '2027-02-03T00:00:00Z',
		},
	};
}

const OF_WORKSPACE = { units_limit_workspace: 500_000, units_usage_workspace: 81_250 };

const WORKSPACE_READING = {
	...plainReading(WORKSPACE, 418_750),
	used: 81_250,
	limit: 500_000,
	...SHARED,
	derived: ['remaining'],
};

/** Ahrefs, as documented in its OpenAPI document */
export const answers = {
	record: ahrefs,
	good: [
		{
			title: 'a key without a limit of its own',
			evidence: 'documented',
			body: body({ ...OF_WORKSPACE, units_limit_api_key: null, units_usage_api_key: 80_900 }),
			expected: [
				WORKSPACE_READING,
				{
					...plainReading(KEY, 0),
					remaining: null,
					used: 80_900,
					unlimited: true,
					...SHARED,
				},
			],
		},
		{
			title: 'a key with a limit, in a workspace without one',
			evidence: 'documented',
			body: body({
				units_limit_workspace: null,
				units_usage_workspace: null,
				units_limit_api_key: 100_000,
				units_usage_api_key: 80_900,
			}),
			expected: [
				{
					...plainReading(KEY, 19_100),
					used: 80_900,
					limit: 100_000,
					...SHARED,
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'no word of the limit of the key, which is not unlimited',
			evidence: 'constructed',
			body: body({ ...OF_WORKSPACE, units_usage_api_key: 80_900 }),
			expected: [WORKSPACE_READING],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: ['Error', 'Unauthorized'] },
			class: 'auth',
			quotes: 'Error Unauthorized',
		},
		{
			title: '403 without a key',
			evidence: 'reported',
			reply: { status: 403, body: ['Error', 'Forbidden'] },
			class: 'forbidden',
			quotes: 'Error Forbidden',
		},
		{
			title: 'neither of the two',
			evidence: 'constructed',
			body: body({ units_limit_workspace: null, units_usage_workspace: null }),
			class: 'badResponse',
			says: 'It holds no balance',
		},
	],
	sandbox: {
		total: 500_000,
		answer: ({ total, remaining }) => ({
			body: body({ units_limit_workspace: total, units_usage_workspace: total - remaining }),
		}),
	},
	saysUnlimited({ usage }, balance) {
		const said = isRecord(usage) ? usage.limits_and_usage : undefined;
		return balance === 'apiKey' && isRecord(said) && said.units_limit_api_key === null;
	},
} as const satisfies ProviderAnswers;
