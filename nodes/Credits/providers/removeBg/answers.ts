import { removeBg } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS, FREE_CALLS] = removeBg.balances;

function body(total: unknown, api?: object) {
	const credits = { total, subscription: 150, payg: 50, enterprise: 0 };
	return { data: { attributes: { credits, ...(api && { api }) } } };
}

const PARTS = { subscription: 150, payg: 50, enterprise: 0 };

/** Remove.bg, as public clients read it. */
export const answers = {
	record: removeBg,
	good: [
		{
			title: 'credits and free calls',
			evidence: 'reported',
			body: body(200, { free_calls: 48, sizes: 'all' }),
			expected: [
				{ ...plainReading(CREDITS, 200), details: PARTS },
				{ ...plainReading(FREE_CALLS, 48), details: { sizes: 'all' } },
			],
		},
		{
			title: 'a fraction, and no free calls',
			evidence: 'constructed',
			body: body(199.75),
			expected: [{ ...plainReading(CREDITS, 199.75), details: PARTS }],
		},
	],
	bad: [
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { errors: [{ title: 'Not allowed', code: 'auth_failed' }] } },
			class: 'auth',
			providerCode: 'auth_failed',
			quotes: 'Not allowed',
		},
		bareStatus(401, 'auth', 'reported'),
		{
			title: 'parts without their sum, which is not added up',
			evidence: 'constructed',
			body: body(null, { free_calls: 48 }),
			class: 'badResponse',
			says: "'data.attributes.credits.total' is null",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['data', 'attributes', 'credits', 'total']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
