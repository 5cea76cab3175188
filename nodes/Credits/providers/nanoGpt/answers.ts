import { nanoGpt } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [USD, NANO] = nanoGpt.balances;

/** Amounts are texts. */
const BODY = {
	usd_balance: '57.10420011',
	nano_balance: '3.20440000',
	nanoDepositAddress: 'nano_1example',
};

/** NanoGPT, as documented at https://docs.nano-gpt.com/api-reference/endpoint/check-balance */
export const answers = {
	record: nanoGpt,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [plainReading(USD, 57.10420011), plainReading(NANO, 3.2044)],
		},
		{
			title: 'nothing in either wallet',
			evidence: 'constructed',
			body: { ...BODY, usd_balance: '0.00000000', nano_balance: '0' },
			expected: [plainReading(USD, 0), plainReading(NANO, 0)],
		},
		{
			title: 'dollars alone',
			evidence: 'constructed',
			body: { usd_balance: '4.5' },
			expected: [plainReading(USD, 4.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '401 without a key; the place of the code is made up',
			evidence: 'documented',
			reply: { status: 401, body: { error: { code: 'missing_api_key' } } },
			class: 'auth',
			providerCode: 'missing_api_key',
		},
		bareStatus(400, 'badRequest', 'documented'),
		{
			title: 'Nano alone, which does not stand in for dollars',
			evidence: 'constructed',
			reply: { body: { nano_balance: '3.20440000' } },
			class: 'badResponse',
			says: "'usd_balance' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { ...BODY, usd_balance: String(remaining) } }),
	},
} as const satisfies ProviderAnswers;
