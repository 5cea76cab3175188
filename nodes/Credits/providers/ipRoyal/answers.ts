import { ipRoyal } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [TRAFFIC] = ipRoyal.balances;

function body(traffic: unknown) {
	return { available_traffic: traffic, subusers_count: 3, residential_user_hash: '01HEXAMPLE' };
}

/** IPRoyal, as documented at https://docs.iproyal.com/proxies/residential/api/user */
export const answers = {
	record: ipRoyal,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(12.4),
			accountId: '01HEXAMPLE',
			expected: [{ ...plainReading(TRAFFIC, 12.4), details: { subusers: 3 } }],
		},
		{
			title: 'no traffic left, and no number of sub-users',
			evidence: 'constructed',
			body: { available_traffic: 0, subusers_count: 'none' },
			expected: [plainReading(TRAFFIC, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'available_traffic' is null",
		},
	],
	sandbox: {
		total: 50,
		amountsAt: [['available_traffic']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
