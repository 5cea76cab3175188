import {
	account,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	JsonFields,
	knownDetails,
	monthOf,
	ownAddress,
	readInstant,
	scaleAmount,
	secret,
	unlimitedBalance,
} from '../words';

const CREDITS = creditsIn('USD');

/** How many millionths make a dollar. */
const MICROS = 1_000_000;

/** ClawRouter: what is left of the monthly budget of a policy. */
export const clawRouter = defineProvider({
	name: 'clawRouter',
	displayName: 'ClawRouter',
	category: 'ai-models',
	docsUrl: 'https://clawrouter.openclaw.ai',
	fields: [secret('API Key'), ownAddress({ default: 'https://clawrouter.openclaw.ai' })],
	hosts: [],
	requests: { usage: 'GET {baseUrl}/v1/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const budget = fields.object('budget');
		const summary = fields.objectOrEmpty('usage').objectOrEmpty('summary');
		const details = knownDetails({
			spend: dollarsOf(summary.amountOrNull('actualCostMicros')),
			requests: summary.amountOrNull('requestCount'),
		});
		const accountId = fields.id('policyId');
		const used = dollarsOf(budget.amountIfSent('spentMicros'));
		if (budget.flag('configured') === false) {
			return account(unlimitedBalance(CREDITS, { used, details }), accountId);
		}
		const resetsAt = renewalOf(budget);
		const reading = balance(CREDITS, {
			remaining: scaleAmount(budget.amount('remainingMicros'), MICROS),
			used,
			limit: dollarsOf(budget.amountIfSent('limitMicros')),
			resetsAt,
			details,
			derived: resetsAt === null ? [] : ['resetsAt'],
		});
		return account(reading, accountId);
	},

	notes: [
		'The service is at https://clawrouter.openclaw.ai. Figures are those of a policy, which its keys share; its operator sets the budget.',
	],
	details: {
		spend: 'What requests have cost, in dollars.',
		requests: 'How many requests there were.',
	},
	evidence: [
		'reported 2026-11-26 · Path, an answer with a budget and one without · steipete/CodexBar, docs/clawrouter.md and ClawRouterUsageFetcherTests (2026)',
	],
});

function dollarsOf(micros: number | null): number | null {
	return micros === null ? null : scaleAmount(micros, MICROS);
}

/** The end of the month that the key of a window ends with: `team/policy/2026-05`. */
function renewalOf(budget: JsonFields): string | null {
	const month = /\b\d{4}-\d{2}$/.exec(budget.text('windowKey') ?? '')?.[0];
	const first = readInstant(month === undefined ? null : `${month}-01`, 'UTC');
	return first === null ? null : monthOf(Date.parse(first)).endsAt;
}
