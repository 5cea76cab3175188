import { waveSpeed } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = waveSpeed.balances;

const DOLLARS = { ...CREDITS, unit: 'USD' };

function body(data: object) {
	return { code: 200, message: 'success', data };
}

/** WaveSpeedAI, as documented at https://wavespeed.ai/docs/docs-common-api/balance */
export const answers = {
	record: waveSpeed,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body({ balance: 50.25 }),
			expected: [plainReading(DOLLARS, 50.25)],
		},
		{
			title: 'nothing left, in a currency that is named',
			evidence: 'constructed',
			body: body({ balance: 0, currency: 'EUR' }),
			expected: [plainReading({ ...CREDITS, unit: 'EUR' }, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { code: 401, message: 'Unauthorized' } },
			class: 'auth',
			providerCode: 401,
			quotes: 'Unauthorized',
		},
		{
			title: 'code 401 under HTTP 200',
			evidence: 'constructed',
			body: { code: 401, message: 'Unauthorized' },
			class: 'auth',
			providerCode: 401,
			quotes: 'Unauthorized',
		},
		{
			title: 'code 503 under HTTP 200',
			evidence: 'constructed',
			body: { code: 503, message: 'Something is down' },
			class: 'unavailable',
			providerCode: 503,
			quotes: 'Something is down',
		},
		{
			title: 'code 520 under HTTP 200',
			evidence: 'constructed',
			body: { code: 520, message: 'Something is down' },
			class: 'unavailable',
			providerCode: 520,
			quotes: 'Something is down',
		},
		{
			title: 'code 400 under HTTP 200',
			evidence: 'constructed',
			body: { code: 400, message: 'Something is wrong' },
			class: 'badResponse',
			providerCode: 400,
			quotes: 'Something is wrong',
		},
		{
			title: 'a code that is no status',
			evidence: 'constructed',
			body: { code: 1, message: 'Something is wrong' },
			class: 'badResponse',
			providerCode: 1,
			quotes: 'Something is wrong',
		},
		{
			title: 'a good code without an amount',
			evidence: 'constructed',
			body: body({ balance: null }),
			class: 'badResponse',
			says: "'data.balance' is null",
		},
		{
			title: 'a currency that is none',
			evidence: 'constructed',
			body: body({ balance: 50.25, currency: 'points' }),
			class: 'badResponse',
			says: "'data.currency' is not a currency",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['data', 'balance']],
		answer: ({ remaining }) => ({ body: body({ balance: remaining }) }),
	},
} as const satisfies ProviderAnswers;
