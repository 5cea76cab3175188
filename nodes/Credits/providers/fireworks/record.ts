import {
	account,
	addAmounts,
	budgetLeft,
	DAY_MS,
	defineProvider,
	fieldsOf,
	get,
	inUnit,
	JsonFields,
	monthlyBudget,
	monthOf,
	scaleAmount,
	secret,
	text,
	UnexpectedAnswer,
} from '../words';

const BUDGET = { balance: 'budget', unit: null, unitType: 'currency' } as const;

/** Fireworks AI: what an account spent this month, against the user's own budget. */
export const fireworks = defineProvider({
	name: 'fireworks',
	displayName: 'Fireworks AI',
	category: 'spend',
	docsUrl: 'https://docs.fireworks.ai/api-reference/get-billing-summary',
	keysUrl: 'https://app.fireworks.ai/settings/users/api-keys',
	fields: [
		secret('API Key'),
		text('accountId', 'Account ID', { description: 'Without accounts/ before it' }),
		monthlyBudget('USD'),
	],
	hosts: ['api.fireworks.ai'],
	requests: {
		// The last day is not counted in, whatever time of it is named.
		summary: get('https://api.fireworks.ai/v1/accounts/{accountId}/billing/summary', {
			query: { startTime: '{month}-01T00:00:00Z', endTime: '{tomorrow}T00:00:00Z' },
		}),
	},
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],

	start: ({ now }) => ({
		request: 'summary',
		values: {
			month: monthOf(now).startsAt.slice(0, 7),
			tomorrow: new Date(now + DAY_MS).toISOString().slice(0, 10),
		},
	}),

	parse(answer, context) {
		const fields = fieldsOf(answer);
		// An empty list is left out of the answer, and then there is nothing else in it.
		const lines = fields.names().length === 0 ? [] : fields.objects('lineItems');
		const costs = lines.map((line) => line.object('totalCost'));
		const [currency = 'USD', another] = new Set(costs.map(currencyOf));
		if (another !== undefined) {
			throw new UnexpectedAnswer(`its costs are in ${currency} and in ${another}`);
		}
		const details = { lineItems: lines.length };
		return account(
			budgetLeft(inUnit(BUDGET, currency), context, costs.map(amountOf), details),
			context.field('accountId'),
		);
	},

	credentialTest: {
		values: {
			month: "={{ $now.toUTC().toFormat('yyyy-MM') }}",
			tomorrow: "={{ $now.toUTC().plus({ days: 1 }).toFormat('yyyy-MM-dd') }}",
		},
	},
	notes: [
		'Fireworks reports what was spent, not what is left of prepaid credit: `remaining` is your Monthly Budget minus the costs since the first of the month (UTC), which may differ from the invoice.',
	],
	details: {
		lineItems: 'How many lines the costs have.',
	},
	evidence: [
		'documented 2026-11-26 · Path, parameters, whole days of which the last is not counted · https://docs.fireworks.ai/api-reference/get-billing-summary',
		'documented 2026-11-26 · All fields, money in units and billionths · The OpenAPI document of Fireworks, as kept in api-evangelist/fireworks-ai (June 2026)',
		'reported 2026-11-26 · Units or billionths that are left out, no lines at all, 401 and 403 · Public client code',
	],
});

function currencyOf(money: JsonFields): string {
	return money.isSent('currencyCode') ? money.currency('currencyCode') : 'USD';
}

/** Money as whole units and billionths, of which what is 0 is left out. @throws UnexpectedAnswer when both are */
function amountOf(money: JsonFields): number {
	const [units, nanos] = [money.amountIfSent('units'), money.amountIfSent('nanos')];
	if (units === null && nanos === null) throw money.unexpected('units', 'a number');
	const parts = [units, nanos === null ? null : scaleAmount(nanos, 1_000_000_000)];
	return addAmounts(parts.filter((part) => part !== null));
}
