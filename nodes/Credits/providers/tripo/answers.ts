import { tripo } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = tripo.balances;

function body(left: unknown) {
	return { code: 0, status: 'success', data: { balance: left, frozen: 10 } };
}

/** An error in the documented shape. What it says is made up. */
function error(message: string) {
	return { code: 1002, status: 'error', message, suggestion: 'Made up, too', request_id: '1' };
}

/** Tripo3D, as documented at https://developers.tripo3d.ai/en/docs/ */
export const answers = {
	record: tripo,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(100.5),
			expected: [{ ...plainReading(CREDITS, 100.5), details: { frozen: 10 } }],
		},
		{
			title: 'no status beside the code, and nothing frozen',
			evidence: 'constructed',
			body: { code: 0, data: { balance: 0 } },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, body: error('Something comes too often') },
			class: 'rateLimited',
			providerCode: 1002,
			quotes: 'Something comes too often',
		},
		{
			title: 'an error about the key under HTTP 200',
			evidence: 'constructed',
			body: error('This API key is not known'),
			class: 'auth',
			providerCode: 1002,
			quotes: 'This API key is not known',
		},
		{
			title: '403 that speaks of the key, which is known',
			evidence: 'constructed',
			reply: { status: 403, body: error('This API key may not do that') },
			class: 'forbidden',
			providerCode: 1002,
			quotes: 'This API key may not do that',
		},
		{
			title: 'another error under HTTP 200, whatever stands beside it',
			evidence: 'constructed',
			body: { ...body(100.5), ...error('Something is wrong') },
			class: 'badResponse',
			providerCode: 1002,
			quotes: 'Something is wrong',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.balance' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['data', 'balance']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
