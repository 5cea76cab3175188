import { featherless } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = featherless.balances;

/** Amounts are texts: in billionths of a dollar, and in dollars. */
const BODY = {
	balance_nano_usd: '21250000000',
	balance_usd: '21.250000000',
	reserved_nano_usd: '250000000',
	reserved_usd: '0.250000000',
	available_nano_usd: '21000000000',
	available_usd: '21.000000000',
	currency: 'usd',
};

/** Featherless, as documented at https://featherless.ai/docs/api-reference-credits */
export const answers = {
	record: featherless,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [{ ...plainReading(CREDITS, 21), details: { balance: 21.25, reserved: 0.25 } }],
		},
		{
			title: 'a billionth of a dollar, and more reserved than there is',
			evidence: 'constructed',
			body: { balance_usd: '0.000000001', reserved_usd: '0.5', available_usd: '-0.499999999' },
			expected: [
				{
					...plainReading(CREDITS, -0.499999999),
					details: { balance: 0.000000001, reserved: 0.5 },
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '403 for the key of somebody who is no Admin; its words are made up',
			evidence: 'documented',
			reply: {
				status: 403,
				body: { code: 'organization_permission_denied', message: 'Not for your role' },
			},
			class: 'forbidden',
			providerCode: 'organization_permission_denied',
			quotes: 'Not for your role',
			says: 'Use the key of an Admin',
		},
		{
			title: 'the balance without what is available, which it does not stand in for',
			evidence: 'constructed',
			reply: { body: { ...BODY, available_usd: null } },
			class: 'badResponse',
			says: "'available_usd' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { ...BODY, available_usd: String(remaining) } }),
	},
} as const satisfies ProviderAnswers;
