import {
	balanceIfSent,
	balanceLeft,
	choice,
	defineProvider,
	fieldsOf,
	get,
	header,
	instantOfSeconds,
	JsonFields,
	knownDetails,
	NoBalance,
	present,
	secret,
	type BalanceReading,
	type BalanceUnit,
} from '../words';

const FIVE_HOUR = { balance: 'fiveHour', unit: 'percent', unitType: 'other' } as const;
const WEEKLY = { ...FIVE_HOUR, balance: 'weekly' } as const;
const TOOLS = { balance: 'tools', unit: 'request', unitType: 'request' } as const;

/** By which number the answer calls a window's unit of time. */
const HOURS = 3;
const WEEKS = 6;
const MONTHS = 5;

/** Z.ai: what is left of a GLM Coding Plan, in percent, and the calls of its tools. */
export const zaiCodingPlan = defineProvider({
	name: 'zaiCodingPlan',
	displayName: 'Z.ai / Zhipu GLM Coding Plan',
	category: 'ai-models',
	docsUrl: 'https://docs.bigmodel.cn/cn/coding-plan/extension/usage-query-plugin',
	keysUrl: 'https://z.ai/manage-apikey/apikey-list',
	topUpUrl: 'https://z.ai/manage-apikey/coding-plan/personal/my-plan',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'global', displayName: 'Global (api.z.ai)', host: 'api.z.ai' },
			{ value: 'china', displayName: 'China (open.bigmodel.cn)', host: 'open.bigmodel.cn' },
		]),
	],
	hosts: ['api.z.ai', 'open.bigmodel.cn'],
	signIn: header('Authorization'),
	requests: {
		quota: get('https://{region}/api/monitor/usage/quota/limit', {
			headers: { 'Accept-Language': 'en-US,en' },
		}),
	},
	balances: [FIVE_HOUR, WEEKLY, TOOLS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },
	errorCodes: [
		{ at: 'code', good: 200, codes: { 401: 'auth' } },
		{ at: 'success', good: true },
	],

	parse(answer) {
		const data = fieldsOf(answer).objectOrEmpty('data');
		const limits = data.objectsOrEmpty('limits');
		const windowOf = (types: RegExp, unit: number) =>
			limits.find((entry) => types.test(entry.text('type') ?? '') && entry.amount('unit') === unit);
		const plan = data.text('planName') ?? data.text('plan') ?? data.text('level');
		const [first, ...others] = present([
			shareOf(FIVE_HOUR, windowOf(/^(?:TOKENS|CREDIT)_LIMIT$/, HOURS)),
			shareOf(WEEKLY, windowOf(/^(?:TOKENS|CREDIT)_LIMIT$/, WEEKS)),
			toolsOf(windowOf(/^TIME_LIMIT$/, MONTHS)),
		]);
		if (first !== undefined)
			return [{ ...first, details: { ...knownDetails({ plan }), ...first.details } }, ...others];
		throw new NoBalance(
			'Z.ai / Zhipu GLM Coding Plan shows no plan',
			'Use the key of an account with such a plan.',
		);
	},

	notes: [
		'Team plans and pay-as-you-go money are not read. The response is undocumented and may change.',
		'In China, keys are created at https://bigmodel.cn/usercenter/proj-mgmt/apikeys.',
	],
	details: { plan: 'Name or level of the plan.' },
	evidence: [
		"documented 2026-11-26 · Path, both hosts, the bare key, percentage, currentValue, usage · The vendor's plugin: zai-org/zai-coding-plugins, plugins/glm-plan-usage at 64cebff (December 2025)",
		'reported 2026-11-26 · Units of windows, resets, refusals under HTTP 200, CREDIT_LIMIT · QuantumNous/new-api; steipete/CodexBar, docs/zai.md, zai.js and its tests (August 2026)',
	],
});

function shareOf(unit: BalanceUnit, window: JsonFields | undefined): BalanceReading | null {
	if (window === undefined) return null;
	const isHeadline = unit.balance === FIVE_HOUR.balance;
	if (!isHeadline && !window.isSent('percentage')) return null;
	return balanceLeft(unit, {
		used: window.amount('percentage'),
		limit: 100,
		resetsAt: resetOf(window),
		derived: ['limit'],
	});
}

/** The calls of tools, of which `usage` is the total. */
function toolsOf(window: JsonFields | undefined): BalanceReading | null {
	if (window === undefined) return null;
	return balanceIfSent(TOOLS, {
		remaining: window.amountIfSent('remaining'),
		used: window.amountIfSent('currentValue'),
		limit: window.amountIfSent('usage'),
		resetsAt: resetOf(window),
	});
}

function resetOf(window: JsonFields): string | null {
	const milliseconds = window.amountOrNull('nextResetTime');
	return milliseconds === null ? null : instantOfSeconds(milliseconds / 1000);
}
