import { capSolver } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = capSolver.balances;
const PACKAGE = { balance: 'package1', unit: 'request', unitType: 'request' } as const;

const PACK = {
	packageId: 'p-1',
	type: 2,
	title: 'Monthly',
	numberOfCalls: 50_210,
	status: 1,
	token: 'made-up-token',
	expireTime: 1_790_000_000,
};

/** An error, whose words are made up. */
function refusal(errorCode: string, failureClass: RequestFailureClass, status = 200): BadCase {
	const errorDescription = `Made-up words about ${errorCode}`;
	return {
		title: `${errorCode} under HTTP ${status}`,
		evidence: 'reported',
		reply: { status, body: { errorId: 1, errorCode, errorDescription } },
		class: failureClass,
		providerCode: errorCode,
		quotes: errorDescription,
	};
}

/** CapSolver, as documented at https://docs.capsolver.com/en/guide/api-getbalance */
export const answers = {
	record: capSolver,
	credential: { apiKey: 'CAP-{32}' },
	good: [
		{
			title: 'money and a package',
			evidence: 'documented',
			body: { errorId: 0, balance: 8.214, packages: [PACK] },
			expected: [
				plainReading(CREDITS, 8.214),
				{
					...plainReading(PACKAGE, 50_210),
					lots: [
						{
							id: 'p-1',
							label: 'Monthly',
							granted: null,
							remaining: 50_210,
							startsAt: null,
							expiresAt: '2026-09-21T14:13:20.000Z',
							details: {},
						},
					],
					details: { title: 'Monthly' },
				},
			],
		},
		{
			title: 'no packages',
			evidence: 'documented',
			body: { errorId: 0, balance: 8.214, packages: [] },
			expected: [plainReading(CREDITS, 8.214)],
		},
		{
			title: 'a package that does not tell its calls, and one that tells nothing else',
			evidence: 'constructed',
			body: {
				errorId: 0,
				balance: 0,
				packages: [
					{ ...PACK, numberOfCalls: null },
					{ numberOfCalls: 12, expireTime: 0 },
				],
			},
			expected: [
				plainReading(CREDITS, 0),
				{
					...plainReading({ ...PACKAGE, balance: 'package2' }, 12),
					lots: [
						{
							id: 'package2',
							label: null,
							granted: null,
							remaining: 12,
							startsAt: null,
							expiresAt: null,
							details: {},
						},
					],
				},
			],
		},
	],
	bad: [
		refusal('ERROR_KEY_DENIED_ACCESS', 'auth'),
		refusal('ERROR_KEY_DOES_NOT_EXIST', 'auth', 400),
		{ ...refusal('ERROR_IP_BANNED', 'forbidden'), evidence: 'constructed' },
		refusal('ERROR_RATE_LIMIT', 'rateLimited', 400),
		refusal('ERROR_TOO_MUCH_REQUESTS', 'rateLimited'),
		{ ...refusal('ERROR_MADE_UP', 'badResponse', 400), evidence: 'constructed' },
		{
			title: 'a wrong key under HTTP 400, without the id of the error',
			evidence: 'constructed',
			reply: { status: 400, body: { errorCode: 'ERROR_KEY_DENIED_ACCESS' } },
			class: 'auth',
			providerCode: 'ERROR_KEY_DENIED_ACCESS',
		},
		{
			title: 'no amount of money, for which a package does not stand in',
			evidence: 'constructed',
			body: { errorId: 0, balance: null, packages: [PACK] },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 50,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { errorId: 0, balance: remaining, packages: [] } }),
	},
} as const satisfies ProviderAnswers;
