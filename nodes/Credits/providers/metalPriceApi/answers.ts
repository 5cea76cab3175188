import { metalPriceApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = metalPriceApi.balances;

function body(used: number | null, total: number | null, remaining: number | null) {
	return { success: true, result: { plan: 'Business', used, total, remaining } };
}

/** A failure as services of this kind shape it: neither shape nor words are documented. */
function error(statusCode: number, message: string) {
	return { success: false, error: { statusCode, message } };
}

const DETAILS = { plan: 'Business' };

/** MetalpriceAPI, as documented at https://metalpriceapi.com/documentation */
export const answers = {
	record: metalPriceApi,
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: body(321, 5000, 4679),
			expected: [{ ...plainReading(CREDITS, 4679), used: 321, limit: 5000, details: DETAILS }],
		},
		{
			title: 'amounts that do not add up',
			evidence: 'constructed',
			body: body(321, 5000, 4700),
			expected: [
				{
					...plainReading(CREDITS, 4700),
					details: { ...DETAILS, planUsed: 321, planLimit: 5000 },
				},
			],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'constructed',
			body: error(101, 'The API Key is invalid'),
			class: 'auth',
			providerCode: 101,
			quotes: 'The API Key is invalid',
		},
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'another failure under HTTP 200',
			evidence: 'constructed',
			body: error(105, 'The plan has ended'),
			class: 'badResponse',
			providerCode: 105,
			quotes: 'The plan has ended',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(321, 5000, null),
			class: 'badResponse',
			says: "'result.remaining' is null",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['result', 'remaining']],
		answer: ({ total, remaining }) => ({ body: body(total - remaining, total, remaining) }),
	},
} as const satisfies ProviderAnswers;
