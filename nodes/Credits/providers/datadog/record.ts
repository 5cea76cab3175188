import {
	account,
	budgetIn,
	budgetLeft,
	choice,
	defineProvider,
	fieldsOf,
	get,
	knownDetails,
	monthlyBudget,
	monthOf,
	NoBalance,
	secret,
} from '../words';

const BUDGET = budgetIn('USD');

/** Datadog: the estimated cost of the month, against the user's own budget. */
export const datadog = defineProvider({
	name: 'datadog',
	displayName: 'Datadog',
	category: 'spend',
	docsUrl:
		'https://docs.datadoghq.com/api/latest/usage-metering/#get-estimated-cost-across-your-account',
	keysUrl: 'https://app.datadoghq.com/organization-settings/api-keys',
	topUpUrl: 'https://app.datadoghq.com/billing',
	fields: [
		secret('API Key'),
		secret('Application Key', {
			name: 'applicationKey',
			description: 'Of the parent organization, with the permission usage_read',
		}),
		choice('site', 'Site', [
			{ value: 'datadoghq.com', displayName: 'US1 (datadoghq.com)', host: 'api.datadoghq.com' },
			{
				value: 'us3.datadoghq.com',
				displayName: 'US3 (us3.datadoghq.com)',
				host: 'api.us3.datadoghq.com',
			},
			{
				value: 'us5.datadoghq.com',
				displayName: 'US5 (us5.datadoghq.com)',
				host: 'api.us5.datadoghq.com',
			},
			{ value: 'datadoghq.eu', displayName: 'EU (datadoghq.eu)', host: 'api.datadoghq.eu' },
			{
				value: 'ap1.datadoghq.com',
				displayName: 'AP1 (ap1.datadoghq.com)',
				host: 'api.ap1.datadoghq.com',
			},
			{
				value: 'ap2.datadoghq.com',
				displayName: 'AP2 (ap2.datadoghq.com)',
				host: 'api.ap2.datadoghq.com',
			},
			{ value: 'ddog-gov.com', displayName: 'US1-FED (ddog-gov.com)', host: 'api.ddog-gov.com' },
		]),
		monthlyBudget('USD'),
	],
	hosts: [
		'api.datadoghq.com',
		'api.us3.datadoghq.com',
		'api.us5.datadoghq.com',
		'api.datadoghq.eu',
		'api.ap1.datadoghq.com',
		'api.ap2.datadoghq.com',
		'api.ddog-gov.com',
	],
	signIn: { headers: { 'DD-API-KEY': '{apiKey}', 'DD-APPLICATION-KEY': '{applicationKey}' } },
	requests: {
		costs: get('https://{site}/api/v2/usage/estimated_cost', {
			headers: { Accept: 'application/json' },
			query: { view: 'summary', start_month: '{month}' },
		}),
	},
	start: ({ now }) => ({
		request: 'costs',
		values: { month: monthOf(now).startsAt.slice(0, 7) },
	}),
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer, context) {
		const rows = fieldsOf(answer)
			.objects('data')
			.map((row) => row.object('attributes'));
		const [first] = rows;
		if (first === undefined) {
			throw new NoBalance(
				'Datadog has no estimate for this month yet',
				'Estimates begin some days into the month, and only for the parent organization.',
			);
		}
		const costs = rows.map((row) => row.amount('total_cost'));
		const details = { estimated: true, ...knownDetails({ asOf: first.instant('date') }) };
		return account(budgetLeft(BUDGET, context, costs, details), first.text('public_id'));
	},

	credentialTest: { values: { month: "={{ $now.toUTC().toFormat('yyyy-MM') }}" } },
	notes: [
		'Datadog reports estimated costs, not what is left: `remaining` is your Monthly Budget minus those since the first of the month (UTC). At the beginning of a month there is no estimate, and reads fail.',
		'Datadog answers 403 for either key and for an Application Key without the permission usage_read.',
	],
	details: {
		estimated: 'true, as the costs are an estimate.',
		asOf: 'The date of the estimate, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, parameters, both headers, all fields, 400, 403 and 429 · DataDog/datadog-api-client-typescript, packages/datadog-api-client-v2 (August 2026)',
		'documented 2026-11-26 · The answer of the older path, one without any estimate, the words of a 400 · DataDog/datadog-api-client-typescript, cassettes/v2',
	],
});
