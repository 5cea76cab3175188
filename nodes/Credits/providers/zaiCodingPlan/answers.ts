import { zaiCodingPlan } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [FIVE_HOUR, WEEKLY, TOOLS] = zaiCodingPlan.balances;

const HOURS = {
	type: 'TOKENS_LIMIT',
	unit: 3,
	number: 5,
	percentage: 30 as unknown,
	nextResetTime: 1_790_000_000_000,
};

const WEEK = {
	type: 'TOKENS_LIMIT',
	unit: 6,
	number: 1,
	percentage: 12,
	nextResetTime: 1_790_400_000_000,
};

const MONTH = {
	type: 'TIME_LIMIT',
	unit: 5,
	number: 1,
	usage: 1000,
	currentValue: 150,
	remaining: 850,
	percentage: 15,
	usageDetails: [{ modelCode: 'search-prime', usage: 150 }],
};

function body(limits: readonly object[], rest: object = { level: 'pro' }) {
	return { code: 200, msg: 'success', success: true, data: { ...rest, limits } };
}

function share(unit: BalanceUnit, used: number, resetsAt: string | null): BalanceReading {
	return {
		...plainReading(unit, 100 - used),
		used,
		limit: 100,
		resetsAt,
		derived: ['remaining', 'limit'],
	};
}

const OF_HOURS = share(FIVE_HOUR, 30, '2026-09-21T14:13:20.000Z');
const OF_WEEK = share(WEEKLY, 12, '2026-09-26T05:20:00.000Z');
const OF_TOOLS = { ...plainReading(TOOLS, 850), used: 150, limit: 1000 };

/** Z.ai, as its own plugin and public clients read it */
export const answers = {
	record: zaiCodingPlan,
	good: [
		{
			title: 'every window',
			evidence: 'reported',
			body: body([HOURS, WEEK, MONTH]),
			expected: [{ ...OF_HOURS, details: { plan: 'pro' } }, OF_WEEK, OF_TOOLS],
		},
		{
			title: 'a newer plan in China, the windows in another order and one of them idle',
			evidence: 'reported',
			credential: { region: 'china' },
			body: body(
				[
					{ ...WEEK, type: 'CREDIT_LIMIT', usage: 5000, currentValue: 600, remaining: 4400 },
					{ type: 'CREDIT_LIMIT', unit: 3, number: 5, percentage: 0 },
				],
				{ planName: 'GLM Coding Max', level: 'max' },
			),
			expected: [{ ...share(FIVE_HOUR, 0, null), details: { plan: 'GLM Coding Max' } }, OF_WEEK],
		},
		{
			title: 'a week without its percentage',
			evidence: 'constructed',
			body: body([HOURS, { type: 'TOKENS_LIMIT', unit: 6, number: 1, percentage: null }]),
			expected: [{ ...OF_HOURS, details: { plan: 'pro' } }],
		},
		{
			title: 'tools alone, which renew',
			evidence: 'constructed',
			body: body([{ ...MONTH, nextResetTime: 1_790_400_000_000 }], {}),
			expected: [{ ...OF_TOOLS, resetsAt: '2026-09-26T05:20:00.000Z' }],
		},
		{
			title: 'tools alone, with figures at odds',
			evidence: 'constructed',
			body: body([{ ...MONTH, remaining: 700 }]),
			expected: [
				{ ...plainReading(TOOLS, 700), details: { plan: 'pro', planUsed: 150, planLimit: 1000 } },
			],
		},
		{
			title: 'tools that do not say what is left, and a window of another length',
			evidence: 'constructed',
			body: body([{ ...HOURS, unit: 4 }, WEEK, { ...MONTH, remaining: null }], { plan: 'lite' }),
			expected: [{ ...OF_WEEK, details: { plan: 'lite' } }],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200; the words are made up',
			evidence: 'reported',
			reply: { body: { code: 401, msg: 'Who are you?', success: false } },
			class: 'auth',
			providerCode: 401,
			quotes: 'Who are you?',
		},
		{
			title: 'another code under HTTP 200',
			evidence: 'reported',
			reply: { body: { code: 500, msg: 'Something is wrong', success: false } },
			class: 'badResponse',
			providerCode: 500,
			quotes: 'Something is wrong',
		},
		{
			title: 'a failure beside the code of a success',
			evidence: 'reported',
			reply: { body: { ...body([HOURS]), success: false } },
			class: 'badResponse',
		},
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'auth', 'reported'),
		{
			title: 'an account without a coding plan',
			evidence: 'reported',
			reply: { body: { code: 200, msg: 'success', success: true, data: {} } },
			class: 'badResponse',
			says: 'Z.ai / Zhipu GLM Coding Plan shows no plan',
		},
		{
			title: 'a window without its percentage',
			evidence: 'constructed',
			reply: { body: body([{ ...HOURS, percentage: null }, WEEK]) },
			class: 'badResponse',
			says: "'data.limits[0].percentage' is null",
		},
	],
} as const satisfies ProviderAnswers;
