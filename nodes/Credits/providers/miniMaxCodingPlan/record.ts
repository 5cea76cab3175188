import {
	anyFieldsOf,
	balance,
	balanceOfLimit,
	choice,
	commonMessage,
	defineProvider,
	fieldsOf,
	instantOfSeconds,
	JsonFields,
	NoBalance,
	secret,
	unlimitedBalance,
	type BalanceReading,
	type BalanceUnit,
	type Details,
} from '../words';

const FIVE_HOUR = { balance: 'fiveHour', unit: 'percent', unitType: 'other' } as const;
const WEEKLY = { ...FIVE_HOUR, balance: 'weekly' } as const;

/** The status of a week that is not limited; the percentage beside it is no measurement. */
const NO_CAP = 3;

/** MiniMax: what is left of a coding plan, in percent of five hours and of a week. */
export const miniMaxCodingPlan = defineProvider({
	name: 'miniMaxCodingPlan',
	displayName: 'MiniMax Coding / Token Plan',
	category: 'ai-models',
	docsUrl: 'https://platform.minimax.io',
	keysUrl: 'https://platform.minimax.io/user-center/basic-information/interface-key',
	topUpUrl: 'https://platform.minimax.io/user-center/payment/coding-plan',
	fields: [
		secret('Coding Plan Key', {
			description: "The plan's own key, which begins with sk-cp-; an ordinary key has no plan",
		}),
		choice('region', 'Region', [
			{ value: 'global', displayName: 'International (api.minimax.io)', host: 'api.minimax.io' },
			{ value: 'china', displayName: 'China (api.minimaxi.com)', host: 'api.minimaxi.com' },
		]),
	],
	hosts: ['api.minimax.io', 'api.minimaxi.com'],
	requests: { remains: 'GET https://{region}/v1/token_plan/remains' },
	balances: [FIVE_HOUR, WEEKLY],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth', 404: 'badResponse' },
	errorCodes: {
		at: 'base_resp.status_code',
		good: 0,
		codes: { 1002: 'rateLimited', 1004: 'auth', 2049: 'auth' },
	},
	providerMessage: (answer) =>
		anyFieldsOf(answer).objectOrEmpty('base_resp').text('status_msg') ?? commonMessage(answer),

	parse(answer) {
		const fields = fieldsOf(answer);
		const data = fields.isSent('data') ? fields.object('data') : fields;
		const entries = data.objects('model_remains');
		const entry = entries.find((one) => one.text('model_name') === 'general') ?? entries[0];
		if (entry === undefined) {
			throw new NoBalance(
				'MiniMax Coding / Token Plan shows no plan',
				'Use the key of such a plan.',
			);
		}
		const ofHours = entry.amount('current_interval_remaining_percent');
		const isCapped = entry.amountOrNull('current_weekly_status') !== NO_CAP;
		const ofWeek = isCapped ? entry.amountIfSent('current_weekly_remaining_percent') : null;
		const weekEnd = instantIn(entry, 'weekly_end_time');
		return [
			shareOf(FIVE_HOUR, ofHours, instantIn(entry, 'end_time'), {
				...data.details({ plan: 'current_subscribe_title' }),
				...data.amounts({ pointsBalance: 'points_balance' }),
			}),
			!isCapped
				? unlimitedBalance(WEEKLY, { resetsAt: weekEnd })
				: ofWeek === null
					? null
					: shareOf(WEEKLY, ofWeek, weekEnd),
		];
	},

	notes: [
		'Only percentages are read: public clients do not agree whether the counts beside them are what was used or what is left.',
		'The response is undocumented and may change.',
	],
	details: { plan: 'Name of the plan.', pointsBalance: 'Points of the account.' },
	evidence: [
		'reported 2026-11-26 · Path, hosts, percentages, the status of a week without a cap, 1004 under HTTP 200 · QuantumNous/new-api; steipete/CodexBar, its sources and fixtures for MiniMax; Han-1413141/dsh-cost-meter',
	],
});

function shareOf(
	unit: BalanceUnit,
	remaining: number,
	resetsAt: string | null,
	details: Details = {},
): BalanceReading {
	return remaining > 100
		? balance(unit, { remaining, resetsAt, details })
		: balanceOfLimit(unit, { remaining, limit: 100, resetsAt, details, derived: ['limit'] });
}

/** A moment that is sent in milliseconds. */
function instantIn(fields: JsonFields, name: string): string | null {
	const milliseconds = fields.amountOrNull(name);
	return milliseconds === null ? null : instantOfSeconds(milliseconds / 1000);
}
