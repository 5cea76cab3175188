import { giftbit } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [USD] = giftbit.balances;
const CAD = { balance: 'cad', unit: 'CAD', unitType: 'currency' } as const;

function fund(available: number | null, reserved = 0) {
	return { available_in_cents: available, pending_in_cents: 0, reserved_in_cents: reserved };
}

function body(fundsbycurrency: object) {
	const info = { code: 'INFO_FUNDS', name: 'Funds', message: 'Made-up words' };
	return { info, fundsbycurrency, status: 200 };
}

/** An error as Giftbit shapes it. What it says is made up. */
function error(code: string, status: number) {
	return { error: { code, name: 'Error', message: `Made-up words about ${code}` }, status };
}

/** Giftbit, as public clients read it; https://www.giftbit.com/giftbitapi/#/reference/0/funds */
export const answers = {
	record: giftbit,
	good: [
		{
			title: 'two currencies in cents',
			evidence: 'reported',
			body: body({ USD: fund(125_050, 4000), CAD: fund(0) }),
			expected: [
				{ ...plainReading(USD, 1250.5), details: { pending: 0, reserved: 40 } },
				{ ...plainReading(CAD, 0), details: { pending: 0, reserved: 0 } },
			],
		},
		{
			title: 'dollars behind another currency, and credits of a demonstration, in the testbed',
			evidence: 'constructed',
			credential: { environment: 'testbed' },
			body: body({ PRO: fund(999_900), CAD: fund(1999), USD: { available_in_cents: 5 } }),
			expected: [
				plainReading(USD, 0.05),
				{ ...plainReading(CAD, 19.99), details: { pending: 0, reserved: 0 } },
			],
		},
		{
			title: 'no dollars, and others without an amount, which are left out',
			evidence: 'constructed',
			body: body({ CAD: fund(-250), EUR: fund(null), AUD: null }),
			expected: [{ ...plainReading(CAD, -2.5), details: { pending: 0, reserved: 0 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: error('ERROR_UNAUTHORIZED', 401) },
			class: 'auth',
			providerCode: 'ERROR_UNAUTHORIZED',
			quotes: 'Made-up words about ERROR_UNAUTHORIZED',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			body: { ...body({ USD: fund(125_050) }), ...error('ERROR_UNKNOWN', 500) },
			class: 'badResponse',
			providerCode: 'ERROR_UNKNOWN',
			quotes: 'Made-up words about ERROR_UNKNOWN',
		},
		{
			title: 'no currency, which is no zero',
			evidence: 'constructed',
			body: body({}),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body({ USD: fund(null) }),
			class: 'badResponse',
			says: "'fundsbycurrency.USD.available_in_cents' is null",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({ body: body({ USD: fund(Math.round(remaining * 100)) }) }),
	},
} as const satisfies ProviderAnswers;
