import { shipbubble } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [WALLET] = shipbubble.balances;
const NGN = { ...WALLET, unit: 'NGN' } as const;

function body(data: object) {
	return { status: 'success', message: 'Made-up words', data };
}

/** Shipbubble, as public clients read it; https://docs.shipbubble.com/ */
export const answers = {
	record: shipbubble,
	credential: { apiKey: 'sb_prod_{32}' },
	good: [
		{
			title: 'whole naira',
			evidence: 'reported',
			body: body({ balance: 15_230.5, currency: 'NGN' }),
			expected: [plainReading(NGN, 15_230.5)],
		},
		{
			title: 'no currency',
			evidence: 'constructed',
			body: body({ balance: 0 }),
			expected: [plainReading(NGN, 0)],
		},
		{
			title: 'another currency',
			evidence: 'constructed',
			body: body({ balance: 12.5, currency: 'USD' }),
			expected: [plainReading({ ...WALLET, unit: 'USD' }, 12.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'constructed',
			reply: { status: 401, body: { status: 'failed', message: 'Not signed in' } },
			class: 'auth',
			providerCode: 'failed',
			quotes: 'Not signed in',
		},
		{
			title: 'a failure under HTTP 200, in made-up words',
			evidence: 'constructed',
			body: { status: 'failed', message: 'Something is wrong' },
			class: 'badResponse',
			providerCode: 'failed',
			quotes: 'Something is wrong',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body({ currency: 'NGN' }),
			class: 'badResponse',
			says: "'data.balance' is missing",
		},
	],
	sandbox: {
		total: 50_000,
		amountsAt: [['data', 'balance']],
		answer: ({ remaining }) => ({ body: body({ balance: remaining, currency: 'NGN' }) }),
	},
} as const satisfies ProviderAnswers;
