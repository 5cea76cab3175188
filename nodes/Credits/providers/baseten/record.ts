import {
	addAmounts,
	budgetIn,
	budgetLeft,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	knownDetails,
	monthlyBudget,
	monthOf,
	secret,
	toMillionths,
	UnexpectedAnswer,
} from '../words';

const BUDGET = budgetIn('USD');

const CATEGORIES = ['dedicated_usage', 'model_apis_usage', 'training_usage'] as const;

/** Baseten: what a workspace spent this month, against the user's own budget. */
export const baseten = defineProvider({
	name: 'baseten',
	displayName: 'Baseten',
	category: 'spend',
	docsUrl:
		'https://docs.baseten.co/reference/management-api/billing/gets-billing-usage-summary-for-a-date-range',
	keysUrl: 'https://app.baseten.co/settings/api_keys',
	fields: [secret('API Key'), monthlyBudget('USD')],
	hosts: ['api.baseten.co'],
	requests: {
		usage: get('https://api.baseten.co/v1/billing/usage_summary', {
			query: { start_date: '{month}-01T00:00:00Z', end_date: '{until}Z' },
		}),
	},
	maxBytes: 2_097_152,
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],

	start: ({ now }) => ({
		request: 'usage',
		values: {
			month: monthOf(now).startsAt.slice(0, 7),
			until: new Date(now).toISOString().slice(0, 19),
		},
	}),

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const isUsage = CATEGORIES.some((name) => fields.value(name) !== undefined);
		if (!isUsage && fields.names().length > 0) {
			throw new UnexpectedAnswer('it names no kind of usage');
		}
		// What was not used is null or not there.
		const parts = CATEGORIES.filter((name) => fields.isSent(name)).map((name) =>
			fields.object(name),
		);
		const costs = parts.map((part) => part.amount('total'));
		const details = {
			netSpend: sumOf(parts, 'subtotal'),
			creditsUsed: sumOf(parts, 'credits_used'),
		};
		return budgetLeft(BUDGET, context, costs, knownDetails(details));
	},

	credentialTest: {
		values: {
			month: "={{ $now.toUTC().toFormat('yyyy-MM') }}",
			until: '={{ $now.toUTC().toISO().slice(0, 19) }}',
		},
	},
	notes: [
		'Baseten reports what was spent, not what is left: `remaining` is your Monthly Budget minus the usage since the first of the month (UTC), before credits are taken off.',
	],
	details: {
		netSpend: 'What was spent after credits.',
		creditsUsed: 'Credits that paid for a part of it.',
	},
	evidence: [
		"documented 2026-11-26 · Path, parameters, 31 days at most, the three kinds of usage and their fields, dollars · docs.baseten.co, Billing usage summary; the source of Baseten's command line",
		'reported 2026-11-26 · Bearer key, amounts as numbers or texts · Public client code',
	],
});

/** The sum of an amount over all kinds of usage; `null` where one does not tell it. */
function sumOf(parts: readonly JsonFields[], name: string): number | null {
	const amounts = parts.map((part) => part.amountOrNull(name));
	const known = amounts.filter((amount) => amount !== null);
	if (known.length < amounts.length) return null;
	return toMillionths(addAmounts(known));
}
