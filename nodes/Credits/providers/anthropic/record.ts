import {
	addAmounts,
	amount,
	balanceLeft,
	budgetIn,
	defineProvider,
	fieldsOf,
	get,
	header,
	JsonFields,
	monthOf,
	scaleAmount,
	secret,
	UnexpectedAnswer,
	type AccountContext,
} from '../words';

const BUDGET = budgetIn('USD');
const COSTS = 'https://api.anthropic.com/v1/organizations/cost_report';
const HEADERS = { 'anthropic-version': '2023-06-01', 'User-Agent': 'n8n-nodes-credits' };

/** A month in one page as a rule: without a limit Anthropic sends seven days of it. */
const MONTH = { starting_at: '{month}-01T00:00:00Z', bucket_width: '1d', limit: '31' };

/** Anthropic: what an organization spent this month, against the user's own budget. */
export const anthropic = defineProvider({
	name: 'anthropic',
	displayName: 'Anthropic',
	category: 'spend',
	docsUrl: 'https://platform.claude.com/docs/en/api/admin/cost_report/retrieve',
	keysUrl: 'https://platform.claude.com/settings/admin-keys',
	topUpUrl: 'https://platform.claude.com/settings/billing',
	fields: [
		secret('Admin API Key', { description: 'The sk-ant-admin key of an organization' }),
		amount('monthlyBudget', 'Monthly Budget (USD)'),
	],
	hosts: ['api.anthropic.com'],
	signIn: header('x-api-key'),
	requests: {
		costs: get(COSTS, { headers: HEADERS, query: MONTH }),
		laterCosts: get(COSTS, { headers: HEADERS, query: { ...MONTH, page: '{page}' } }),
	},
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'error.type' },
	statusClasses: { 404: 'forbidden' }, // For an account that is no organization.
	failureWords: {
		forbidden: { advice: 'Use an Admin API Key, which only an organization has.' },
	},

	start: ({ now }) => ({ request: 'costs', values: { month: nameOfMonth(now) } }),

	next(context) {
		const pages = pagesIn(context);
		const last = fieldsOf(pages.at(-1) ?? null);
		// A part of the costs is no answer: without a word that this is all, there has to be more.
		if (last.flag('has_more') === false) return null;
		if (pages.length === 6) throw new UnexpectedAnswer('it has too many pages');
		const values = { month: nameOfMonth(context.now), page: last.requiredText('next_page') };
		return { request: 'laterCosts', values };
	},

	parse(_, context) {
		const buckets = pagesIn(context).flatMap((page) => fieldsOf(page).objects('data'));
		const costs = buckets.map((bucket) => bucket.objects('results').map(centsIn));
		const days = costs.filter((day) => day.some((cost) => cost !== 0)).length;
		const { startsAt, endsAt } = monthOf(context.now);
		return balanceLeft(BUDGET, {
			// Costs have more decimals than anybody pays: millionths of a dollar will do.
			used: scaleAmount(Math.round(addAmounts(costs.flat()) * 1e4), 1e6),
			limit: context.amount('monthlyBudget'),
			resetsAt: endsAt,
			details: { days, periodStart: startsAt },
			derived: ['used', 'limit', 'resetsAt'],
		});
	},

	credentialTest: { values: { month: "={{ $now.toUTC().toFormat('yyyy-MM') }}" } },
	notes: [
		'Anthropic tells what was spent and not what is left of prepaid credit: what remains is your Monthly Budget less the costs since the first of the month (UTC), before prepaid credit is taken off.',
		'Costs of the Priority Tier are not in the report. The others appear after about five minutes, sometimes later.',
		'Accounts of Claude Platform on AWS and of Claude Enterprise have another API and cannot be read.',
	],
	details: {
		days: 'Days of the month with a cost.',
		periodStart: 'When the month began, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, headers, parameters, seven days by default, cents as texts, no Priority Tier, kinds of keys · https://platform.claude.com/docs/en/api/admin/cost_report/retrieve and https://platform.claude.com/docs/en/manage-claude/usage-cost-api',
		'reported 2026-11-26 · A hundred times too much where cents are taken for dollars; pages; the body of 401 · anthropics/claude-code, issue 51198; langwatch/langwatch, 6977; akitaonrails/ai-usagebar, src/anthropic_api/fetch.rs; eyaltoledano/claude-task-master, issue 222',
	],
});

/** The month, as `2026-11`. */
function nameOfMonth(now: number): string {
	return monthOf(now).startsAt.slice(0, 7);
}

function pagesIn(context: AccountContext) {
	return [...context.answers('costs'), ...context.answers('laterCosts')];
}

function centsIn(result: JsonFields): number {
	const currency = result.currency('currency');
	if (currency === BUDGET.unit) return result.amount('amount');
	throw new UnexpectedAnswer(`its costs are in ${currency}, and the budget is in US dollars`);
}
