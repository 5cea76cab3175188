import {
	balance,
	balanceLeftIfSent,
	creditsIn,
	defineProvider,
	fieldsOf,
	JsonFields,
	type BalanceReading,
	type BalanceUnit,
	type Details,
} from '../words';

const CREDITS = creditsIn('USD');
const SUBSCRIPTION = { balance: 'subscription', unit: 'kwh', unitType: 'other' } as const;
const KEY = { balance: 'key', unit: 'USD', unitType: 'currency' } as const;

/** Neuralwatt: prepaid dollars, the energy of a subscription, and the allowance of the key. */
export const neuralwatt = defineProvider({
	name: 'neuralwatt',
	displayName: 'Neuralwatt',
	category: 'ai-models',
	docsUrl: 'https://portal.neuralwatt.com',
	keysUrl: 'https://portal.neuralwatt.com/dashboard',
	topUpUrl: 'https://portal.neuralwatt.com/dashboard',
	hosts: ['api.neuralwatt.com'],
	requests: { quota: 'GET https://api.neuralwatt.com/v1/quota' },
	balances: [CREDITS, SUBSCRIPTION, KEY],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const money = fields.object('balance');
		const month = fields.objectOrEmpty('usage').objectOrEmpty('current_month');
		const plan = fields.objectOrEmpty('subscription');
		const allowance = fields.objectOrEmpty('key').objectOrEmpty('allowance');
		return [
			balance(CREDITS, {
				remaining: money.amount('credits_remaining_usd'),
				details: {
					...money.amounts({ totalCredits: 'total_credits_usd' }),
					...money.details({ accountingMethod: 'accounting_method' }),
					...month.amounts({ monthCost: 'cost_usd' }),
				},
			}),
			poolIn(SUBSCRIPTION, plan, ['kwh_remaining', 'kwh_used', 'kwh_included'], {
				resetsAt: plan.instant('current_period_end'),
				details: plan.details({
					plan: 'plan',
					subscriptionStatus: 'status',
					inOverage: 'in_overage',
				}),
			}),
			poolIn(KEY, allowance, ['remaining_usd', 'spent_usd', 'limit_usd'], {
				details: allowance.details({ keyPeriod: 'period', keyBlocked: 'blocked' }),
			}),
		];
	},

	notes: [
		'An account may have no prepaid dollars while the energy of its subscription lasts: these are two balances.',
		'Neuralwatt allows one request per second.',
	],
	details: {
		totalCredits: 'What was ever paid in, in dollars.',
		accountingMethod: 'What the account is billed by, such as `energy`.',
		monthCost: 'What this month has cost, in dollars.',
		plan: 'Name of the subscription.',
		subscriptionStatus: 'State of the subscription, such as `active`.',
		inOverage: 'Whether its energy is used up and more is paid for.',
		keyPeriod: 'How often the allowance of the key renews.',
		keyBlocked: 'Whether the key is blocked.',
	},
	evidence: [
		'reported 2026-11-26 · Path, all fields, null forms, one request in a second, bodies of errors · steipete/CodexBar, docs/neuralwatt.md and NeuralWattUsageFetcherTests (2026); public client code',
	],
});

/** What is left of a pool; `null` where that is neither to be read nor to be computed. */
function poolIn(
	unit: BalanceUnit,
	fields: JsonFields,
	[left, spent, total]: readonly [string, string, string],
	rest: { resetsAt?: string | null; details: Details },
): BalanceReading | null {
	const remaining = fields.amountOrNull(left);
	const used = fields.amountOrNull(spent);
	const limit = fields.amountOrNull(total);
	return remaining === null
		? balanceLeftIfSent(unit, { used, limit, ...rest })
		: balance(unit, { remaining, used, limit, ...rest });
}
