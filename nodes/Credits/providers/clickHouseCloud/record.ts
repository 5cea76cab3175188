import {
	account,
	amount,
	basic,
	budgetLeft,
	defineProvider,
	fieldsOf,
	get,
	monthOf,
	secret,
	text,
} from '../words';

const BUDGET = { balance: 'budget', unit: 'credit', unitType: 'credit' } as const;

/** ClickHouse Cloud: the ClickHouse credits that were used this month, against the user's own budget. */
export const clickHouseCloud = defineProvider({
	name: 'clickHouseCloud',
	displayName: 'ClickHouse Cloud',
	category: 'spend',
	docsUrl:
		'https://clickhouse.com/docs/products/cloud/api-reference/billing/get-organization-usage-costs',
	keysUrl: 'https://console.clickhouse.cloud',
	topUpUrl: 'https://console.clickhouse.cloud',
	fields: [
		text('apiKeyId', 'Key ID'),
		secret('Key Secret'),
		text('organizationId', 'Organization ID'),
		amount('monthlyBudget', 'Monthly Budget (ClickHouse Credits)'),
	],
	hosts: ['api.clickhouse.cloud'],
	signIn: basic('{apiKeyId}', '{apiKey}'),
	requests: {
		// Both days are counted in; with tomorrow's a month of 31 days would be too long.
		costs: get('https://api.clickhouse.cloud/v1/organizations/{organizationId}/usageCost', {
			query: { from_date: '{month}-01', to_date: '{today}' },
		}),
	},
	maxBytes: 2_097_152,
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: {
		forbidden: { advice: 'Give the key the permission control-plane:organization:view-billing.' },
	},

	start: ({ now }) => ({
		request: 'costs',
		values: {
			month: monthOf(now).startsAt.slice(0, 7),
			today: new Date(now).toISOString().slice(0, 10),
		},
	}),

	parse(answer, context) {
		const result = fieldsOf(answer).object('result');
		const isProvisional = result
			.objectsOrEmpty('costs')
			.some((record) => record.flag('locked') === false);
		const details = isProvisional ? { provisional: true } : {};
		const spent = result.amount('grandTotalCHC');
		const reading = budgetLeft(BUDGET, context, spent, details);
		return account(reading, context.field('organizationId'));
	},

	credentialTest: {
		values: {
			month: "={{ $now.toUTC().toFormat('yyyy-MM') }}",
			today: "={{ $now.toUTC().toFormat('yyyy-MM-dd') }}",
		},
	},
	notes: [
		'ClickHouse reports what was used, not what is left: `remaining` is your Monthly Budget minus the ClickHouse credits since the first of the month (UTC). By the list price a credit is a dollar.',
	],
	details: {
		provisional: 'true where a day may still change.',
	},
	evidence: [
		'documented 2026-11-26 · Path, Basic, dates · https://clickhouse.com/docs/products/cloud/api-reference/billing/get-organization-usage-costs',
		'reported 2026-11-26 · All fields, days that may still change, the words of a 400, the price of a credit · Public client code',
	],
});
