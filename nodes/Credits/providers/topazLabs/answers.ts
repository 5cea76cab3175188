import { topazLabs } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = topazLabs.balances;

/** Topaz Labs, as documented at https://developer.topazlabs.com/reference/account/credits */
export const answers = {
	record: topazLabs,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { available_credits: 940, reserved_credits: 60, total_credits: 1000 },
			expected: [{ ...plainReading(CREDITS, 940), details: { reserved: 60, total: 1000 } }],
		},
		{
			title: 'nothing reserved, and nothing left',
			evidence: 'constructed',
			body: { available_credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
		{
			title: 'amounts as texts, and one that cannot be read',
			evidence: 'constructed',
			body: { available_credits: '940.5', reserved_credits: '60', total_credits: 'many' },
			expected: [{ ...plainReading(CREDITS, 940.5), details: { reserved: 60 } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no available credits, which are not computed',
			evidence: 'constructed',
			body: { reserved_credits: 60, total_credits: 1000 },
			class: 'badResponse',
			says: "'available_credits' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['available_credits']],
		answer: ({ remaining }) => ({
			body: { available_credits: remaining, reserved_credits: 0, total_credits: remaining },
		}),
	},
} as const satisfies ProviderAnswers;
