import {
	budgetIn,
	budgetLeft,
	commonMessage,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	monthlyBudget,
	monthOf,
	nextCursor,
	nextPage,
	secret,
	UnexpectedAnswer,
	type ProviderAnswer,
} from '../words';

const BUDGET = budgetIn('USD');

/** OpenAI: what an organization spent this month, against the user's own budget. */
export const openAi = defineProvider({
	name: 'openAi',
	displayName: 'OpenAI',
	category: 'spend',
	docsUrl: 'https://platform.openai.com/docs/api-reference/usage/costs',
	keysUrl: 'https://platform.openai.com/settings/organization/admin-keys',
	topUpUrl: 'https://platform.openai.com/settings/organization/billing/overview',
	fields: [
		secret('Admin API Key', { description: 'The sk-admin- key of an organization' }),
		monthlyBudget('USD'),
	],
	hosts: ['api.openai.com'],
	requests: {
		// A month in one page as a rule: without a limit OpenAI sends seven days of it.
		costs: get('https://api.openai.com/v1/organization/costs', {
			query: { start_time: '{since}', bucket_width: '1d', limit: '31', page: '{page}' },
		}),
	},
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: { forbidden: { advice: 'Use an Admin API Key: others may not read costs.' } },

	// An ordinary key is refused under 401, too.
	detectError: (answer) =>
		/missing scopes/i.test(commonMessage(answer) ?? '') ? { class: 'forbidden' } : null,

	start: ({ now }) => ({ request: 'costs', values: { since: firstOf(now), page: null } }),

	next(context) {
		const page = nextCursor(context.answers('costs').map(cursorIn));
		const values = page === null ? null : { since: firstOf(context.now), page };
		return nextPage(context, 'costs', values);
	},

	parse(_, context) {
		const days = context.answers('costs').flatMap((page) => fieldsOf(page).objects('data'));
		const costs = days.map((day) => day.objects('results').map(dollarsIn));
		const daysWithCosts = costs.filter((day) => day.some((cost) => cost !== 0)).length;
		const periodStart = monthOf(context.now).startsAt;
		return budgetLeft(BUDGET, context, costs.flat(), { days: daysWithCosts, periodStart });
	},

	credentialTest: {
		values: { since: "={{ $now.toUTC().startOf('month').toUnixInteger() }}", page: null },
	},
	notes: [
		'OpenAI reports what was spent, not what is left of prepaid credit: `remaining` is your Monthly Budget minus the costs since the first of the month (UTC).',
		'Costs are those of the whole organization, before prepaid credit is taken off, and are not an invoice.',
	],
	details: {
		days: 'Days of the month with a cost.',
		periodStart: 'When the month began, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, parameters, seven days by default, fields, Admin API Key · openai/openai-openapi, openapi.yaml at f85dbe2 (21 August 2026)',
		'reported 2026-11-26 · Amounts as texts; pages; how a wrong key and one without the scope are refused · steipete/CodexBar, issue 999 and OpenAIAPIUsageFetcher.swift; mozilla/bigquery-etl, 9739; chatanywhere/GPT_API_free, issue 62; public client code',
	],
});

/** The cursor of the next page; `null` only if the page says that it is the last one. */
function cursorIn(answer: ProviderAnswer): string | null {
	const page = fieldsOf(answer);
	return page.flag('has_more') === false ? null : page.requiredText('next_page');
}

/** The first second of the month. */
function firstOf(now: number): string {
	return String(Date.parse(monthOf(now).startsAt) / 1000);
}

function dollarsIn(result: JsonFields): number {
	const amount = result.object('amount');
	const currency = amount.currency('currency');
	if (currency === BUDGET.unit) return amount.amount('value');
	throw new UnexpectedAnswer(`its costs are in ${currency}, and the budget is in US dollars`);
}
