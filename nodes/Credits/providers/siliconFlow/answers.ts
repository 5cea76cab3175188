import { siliconFlow } from './record';
import { plainReading, type BalanceReading, type Details } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const DATA = {
	id: 'u1',
	name: '',
	image: '',
	email: '',
	isAdmin: false,
	balance: '0.90',
	status: 'normal',
	introduction: '',
	role: '',
	chargeBalance: '20.00',
	totalBalance: '20.90',
};

function body(changes: Readonly<Record<string, unknown>> = {}) {
	return { code: 20000, message: 'OK', status: true, data: { ...DATA, ...changes } };
}

const DETAILS = { granted: 0.9, charged: 20, accountStatus: 'normal' };

function reading(unit: string, remaining: number, details: Details = DETAILS): BalanceReading {
	return {
		...plainReading({ balance: 'credits', unit, unitType: 'currency' }, remaining),
		details,
	};
}

/** SiliconFlow, as documented at https://docs.siliconflow.cn/cn/api-reference/userinfo/get-user-info */
export const answers = {
	record: siliconFlow,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(),
			accountId: 'u1',
			expected: [reading('USD', 20.9)],
		},
		{
			title: 'an account in China',
			evidence: 'documented',
			credential: { region: 'china' },
			body: body(),
			accountId: 'u1',
			expected: [reading('CNY', 20.9)],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: body({ balance: '0', chargeBalance: '-0.35', totalBalance: '-0.35' }),
			accountId: 'u1',
			expected: [reading('USD', -0.35, { ...DETAILS, granted: 0, charged: -0.35 })],
		},
		{
			title: 'nothing but the total',
			evidence: 'constructed',
			body: body({ id: null, balance: null, chargeBalance: null, status: null }),
			expected: [reading('USD', 20.9, {})],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '401 with a text, the words of which are made up',
			evidence: 'constructed',
			reply: { status: 401, body: '"Invalid token"' },
			class: 'auth',
			quotes: 'Invalid token',
		},
		{
			title: 'another code under HTTP 200',
			evidence: 'constructed',
			reply: { body: { code: 50000, message: 'The server is away', status: false, data: null } },
			class: 'badResponse',
			providerCode: 50000,
			quotes: 'The server is away',
		},
		{
			title: 'the code of a refusal under HTTP 200',
			evidence: 'constructed',
			reply: { body: { code: 401, message: 'Refused', status: false, data: null } },
			class: 'auth',
			providerCode: 401,
			quotes: 'Refused',
		},
		{
			title: 'another code, with words about the key',
			evidence: 'constructed',
			reply: { body: { code: 50000, message: 'Unauthorized', status: false, data: null } },
			class: 'auth',
			providerCode: 50000,
			quotes: 'Unauthorized',
		},
		{
			title: '403 with words about authentication, which are made up',
			evidence: 'constructed',
			reply: {
				status: 403,
				body: { code: 50603, message: 'Real-name authentication is needed', data: null },
			},
			class: 'forbidden',
			providerCode: 50603,
			quotes: 'Real-name authentication is needed',
		},
		{
			title: 'a status that is not true beside the code of a success',
			evidence: 'constructed',
			reply: { body: { ...body(), status: false } },
			class: 'badResponse',
			providerCode: 20000,
		},
		{
			title: 'the granted part without the total, which does not count for it',
			evidence: 'constructed',
			reply: { body: body({ totalBalance: '' }) },
			class: 'badResponse',
			says: "'data.totalBalance' is an empty text",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: body({
				balance: '0',
				chargeBalance: String(remaining),
				totalBalance: String(remaining),
			}),
		}),
	},
} as const satisfies ProviderAnswers;
