import {
	account,
	balanceLeft,
	balanceLeftIfSent,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	JsonFields,
	knownDetails,
	post,
	UnexpectedAnswer,
} from '../words';

const STORAGE = { balance: 'storage', unit: 'byte', unitType: 'byte' } as const;

/** Dune: the credits of a billing period, and storage. */
export const dune = defineProvider({
	name: 'dune',
	displayName: 'Dune',
	category: 'market-data',
	docsUrl: 'https://docs.dune.com/api-reference/usage/endpoint/get-usage',
	hosts: ['api.dune.com'],
	signIn: header('X-Dune-API-Key'),
	requests: { usage: post('https://api.dune.com/api/v1/usage', { json: {} }) },
	balances: [CREDITS, STORAGE],
	offers: ['used', 'limit', 'resetsAt'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const period = latestOf(fields.objects('billing_periods'));
		const allowed = fields.amountIfSent('bytes_allowed');
		return account([
			balanceLeft(CREDITS, {
				used: period.amount('credits_used'),
				limit: period.amount('credits_included'),
				resetsAt: period.instant('end_date'),
				details: {
					...knownDetails({ periodStartedAt: period.instant('start_date') }),
					...fields.amounts({
						privateQueries: 'private_queries',
						privateDashboards: 'private_dashboards',
					}),
				},
			}),
			balanceLeftIfSent(STORAGE, {
				used: fields.amountIfSent('bytes_used'),
				limit: allowed !== null && allowed > 0 ? allowed : null,
			}),
		]);
	},

	notes: [
		'Dune answers keys of the Plus plan and above.',
		'`remaining` is below 0 where more was used than the plan includes.',
	],
	details: {
		periodStartedAt: 'When the billing period began, ISO 8601 UTC.',
		privateQueries: 'Number of private queries.',
		privateDashboards: 'Number of private dashboards.',
	},
	evidence: [
		'documented 2026-11-26 · POST, path, header, fields, the plan that is needed · duneanalytics/dune-client, api/usage.py, models.py and api/base.py at e8f47db (1 July 2026)',
	],
});

/** The billing period that ends last, which is the current one. */
function latestOf(periods: JsonFields[]): JsonFields {
	const endOf = (period: JsonFields) => period.instant('end_date') ?? '';
	const [first, ...others] = periods;
	if (first === undefined) throw new UnexpectedAnswer('it holds no billing period');
	return others.reduce((latest, next) => (endOf(next) > endOf(latest) ? next : latest), first);
}
