import {
	addAmounts,
	balance,
	balanceLeft,
	budgetIn,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	monthlyBudget,
	secret,
	toMillionths,
	UnexpectedAnswer,
} from '../words';

const BUDGET = budgetIn('USD');
const CLOUD_CREDITS = 'CRDB_CLOUD_CREDITS';

/** CockroachDB Cloud: the running invoice against the user's own budget, and the cloud credits. */
export const cockroachDb = defineProvider({
	name: 'cockroachDb',
	displayName: 'CockroachDB Cloud',
	category: 'spend',
	docsUrl: 'https://www.cockroachlabs.com/docs/api/cloud/v1',
	keysUrl: 'https://cockroachlabs.cloud/service-accounts',
	topUpUrl: 'https://cockroachlabs.cloud/billing',
	fields: [
		secret('API Key', { description: 'Of a service account that is Billing Coordinator' }),
		monthlyBudget('USD'),
	],
	hosts: ['cockroachlabs.cloud'],
	requests: {
		invoices: get('https://cockroachlabs.cloud/api/v1/invoices', { query: { status: 'DRAFT' } }),
	},
	maxBytes: 2_097_152,
	balances: [BUDGET, CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: {
		forbidden: {
			advice: 'Make the service account Billing Coordinator or Cluster Admin of the organization.',
		},
	},

	parse(answer, context) {
		const invoice = fieldsOf(answer)
			.objects('invoices')
			.find((draft) => isRunning(draft, context.now));
		if (invoice === undefined) throw new UnexpectedAnswer('it has no invoice of today');
		const totals = invoice
			.objects('totals')
			.map((total) => ({ currency: total.text('currency'), amount: total.amount('amount') }));
		const dollars = totals.filter(({ currency }) => currency === BUDGET.unit);
		const spent = addAmounts(dollars.map(({ amount }) => amount));
		const used = toMillionths(spent);
		const isSent = dollars.some(({ amount }) => amount === used);
		const credits = invoice
			.objectsOrEmpty('balances')
			.find((left) => left.text('currency') === CLOUD_CREDITS);
		return [
			balanceLeft(BUDGET, {
				used,
				limit: context.amount('monthlyBudget'),
				resetsAt: invoice.instant('period_end'),
				details: invoice.details({ invoiceId: 'invoice_id' }),
				derived: [...(isSent ? [] : ['used']), 'limit'],
			}),
			credits === undefined ? null : balance(CREDITS, { remaining: credits.amount('amount') }),
		];
	},

	notes: [
		'What remains of `budget` is your Monthly Budget minus what the draft of the running invoice has in US dollars. What is paid with cloud credits is not in it.',
		'`credits` are the cloud credits that are left; accounts without any do not have that balance.',
	],
	details: {
		invoiceId: 'Id of the running invoice.',
	},
	evidence: [
		'documented 2026-11-26 · Path, filter, roles, all fields, currencies · cockroachdb/cockroach-cloud-sdk-go, internal/openapi-generator/api/openapi-modified.json (June 2026)',
	],
});

/** Whether a moment lies in the period of an invoice. */
function isRunning(invoice: JsonFields, now: number): boolean {
	const [start, end] = [invoice.instant('period_start'), invoice.instant('period_end')];
	return start !== null && end !== null && Date.parse(start) <= now && now < Date.parse(end);
}
