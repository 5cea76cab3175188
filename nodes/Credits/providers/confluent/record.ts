import {
	addAmounts,
	basic,
	budgetIn,
	budgetLeft,
	DAY_MS,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	knownDetails,
	monthlyBudget,
	monthOf,
	nextCursor,
	nextPage,
	secret,
	text,
} from '../words';

const BUDGET = budgetIn('USD');

/** Confluent Cloud: what an organization spent this month, against the user's own budget. */
export const confluent = defineProvider({
	name: 'confluent',
	displayName: 'Confluent Cloud',
	category: 'spend',
	docsUrl: 'https://docs.confluent.io/cloud/current/billing/invoices-and-costs.html',
	keysUrl: 'https://confluent.cloud/settings/api-keys',
	topUpUrl: 'https://confluent.cloud/settings/billing',
	fields: [
		text('apiKeyId', 'API Key', { description: 'With the scope Cloud resource management' }),
		secret('API Secret'),
		monthlyBudget('USD'),
	],
	hosts: ['api.confluent.cloud'],
	signIn: basic('{apiKeyId}', '{apiKey}'),
	requests: {
		costs: get('https://api.confluent.cloud/billing/v1/costs', {
			query: {
				start_date: '{month}-01',
				end_date: '{tomorrow}',
				page_size: '400',
				page_token: '{page}',
			},
		}),
	},
	maxBytes: 1_048_576,
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: { forbidden: { advice: 'Use a key of an OrganizationAdmin or BillingAdmin.' } },

	start: ({ now }) => ({ request: 'costs', values: { ...datesAt(now), page: null } }),

	next(context) {
		const page = nextCursor(context.answers('costs').map((answer) => tokenIn(fieldsOf(answer))));
		const values = page === null ? null : { ...datesAt(context.now), page };
		return nextPage(context, 'costs', values, 10);
	},

	parse(_, context) {
		const lines = context.answers('costs').flatMap((page) => fieldsOf(page).objects('data'));
		const details = {
			originalAmount: sumOf(lines, 'original_amount'),
			discountAmount: sumOf(lines, 'discount_amount'),
		};
		const costs = lines.map((line) => line.amount('amount'));
		return budgetLeft(BUDGET, context, costs, knownDetails(details));
	},

	credentialTest: {
		values: {
			month: "={{ $now.toUTC().toFormat('yyyy-MM') }}",
			tomorrow: "={{ $now.toUTC().plus({ days: 1 }).toFormat('yyyy-MM-dd') }}",
			page: null,
		},
	},
	notes: [
		'Confluent reports what was spent, not what is left: `remaining` is your Monthly Budget minus the costs since the first of the month (UTC), after discounts and promotional credit.',
		'Costs may be days late, so an alert on them is no brake.',
	],
	details: {
		originalAmount: 'The costs before discounts.',
		discountAmount: 'The discounts.',
	},
	evidence: [
		'documented 2026-11-26 · Path, Basic, parameters, pages, all fields, bodies of errors · confluentinc/ccloud-sdk-go-v2, billing/v1/api/openapi.yaml (August 2026)',
		'documented 2026-11-26 · Roles · https://docs.confluent.io/cloud/current/billing/invoices-and-costs.html',
	],
});

/** The month as `2026-11`, and the first day that is not counted any more. */
function datesAt(now: number) {
	return {
		month: monthOf(now).startsAt.slice(0, 7),
		tomorrow: new Date(now + DAY_MS).toISOString().slice(0, 10),
	};
}

/** The token of the next page. Nothing else of its address is used, which could lead anywhere. */
function tokenIn(page: JsonFields): string | null {
	const metadata = page.objectOrEmpty('metadata');
	if (!metadata.isSent('next') || metadata.value('next') === '') return null;
	const address = /^https:\/\/api\.confluent\.cloud\/billing\/v1\/costs\?(.*)$/;
	const [, parameters] = address.exec(metadata.requiredText('next')) ?? [];
	const token = new URLSearchParams(parameters).get('page_token') ?? '';
	if (token === '') throw metadata.unexpected('next', 'the address of a page');
	return token;
}

/** The sum of an amount over all lines; `null` where one does not tell it. */
function sumOf(lines: readonly JsonFields[], name: string): number | null {
	const amounts = lines.map((line) => line.amountOrNull(name));
	const known = amounts.filter((amount) => amount !== null);
	return known.length === amounts.length ? addAmounts(known) : null;
}
