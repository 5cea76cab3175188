import {
	addAmounts,
	balanceLeft,
	budgetIn,
	commonMessage,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	monthOf,
	scaleAmount,
	secret,
	UnexpectedAnswer,
	type AccountContext,
} from '../words';

const BUDGET = budgetIn('USD');
const COSTS = 'https://api.openai.com/v1/organization/costs';

/** A month in one page as a rule: without a limit OpenAI sends seven days of it. */
const MONTH = { start_time: '{since}', bucket_width: '1d', limit: '31' };

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
		amount('monthlyBudget', 'Monthly Budget (USD)'),
	],
	hosts: ['api.openai.com'],
	requests: {
		costs: get(COSTS, { query: MONTH }),
		laterCosts: get(COSTS, { query: { ...MONTH, page: '{page}' } }),
	},
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: { forbidden: { advice: 'Use an Admin API Key: others may not read costs.' } },

	// An ordinary key is refused under 401, too.
	detectError: (answer) =>
		/missing scopes/i.test(commonMessage(answer) ?? '') ? { class: 'forbidden' } : null,

	start: ({ now }) => ({ request: 'costs', values: { since: firstOf(now) } }),

	next(context) {
		const pages = pagesIn(context);
		const last = fieldsOf(pages.at(-1) ?? null);
		// A part of the costs is no answer: without a word that this is all, there has to be more.
		if (last.flag('has_more') === false) return null;
		if (pages.length === 6) throw new UnexpectedAnswer('it has too many pages');
		const values = { since: firstOf(context.now), page: last.requiredText('next_page') };
		return { request: 'laterCosts', values };
	},

	parse(_, context) {
		const buckets = pagesIn(context).flatMap((page) => fieldsOf(page).objects('data'));
		const costs = buckets.map((bucket) => bucket.objects('results').map(dollarsIn));
		const days = costs.filter((day) => day.some((cost) => cost !== 0)).length;
		const { startsAt, endsAt } = monthOf(context.now);
		return balanceLeft(BUDGET, {
			// Costs have more decimals than anybody pays: millionths of a dollar will do.
			used: scaleAmount(Math.round(addAmounts(costs.flat()) * 1e6), 1e6),
			limit: context.amount('monthlyBudget'),
			resetsAt: endsAt,
			details: { days, periodStart: startsAt },
			derived: ['used', 'limit', 'resetsAt'],
		});
	},

	credentialTest: { values: { since: "={{ $now.toUTC().startOf('month').toFormat('X') }}" } },
	notes: [
		'OpenAI tells what was spent and not what is left of prepaid credit: what remains is your Monthly Budget less the costs since the first of the month (UTC).',
		'Costs are those of the whole organization, before prepaid credit is taken off, and no invoice.',
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

/** The first second of the month. */
function firstOf(now: number): string {
	return String(Date.parse(monthOf(now).startsAt) / 1000);
}

function pagesIn(context: AccountContext) {
	return [...context.answers('costs'), ...context.answers('laterCosts')];
}

function dollarsIn(result: JsonFields): number {
	const amount = result.object('amount');
	const currency = amount.currency('currency');
	if (currency === BUDGET.unit) return amount.amount('value');
	throw new UnexpectedAnswer(`its costs are in ${currency}, and the budget is in US dollars`);
}
