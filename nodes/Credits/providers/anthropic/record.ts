import {
	budgetIn,
	budgetLeft,
	defineProvider,
	fieldsOf,
	get,
	header,
	JsonFields,
	monthlyBudget,
	monthOf,
	nextCursor,
	nextPage,
	scaleAmount,
	secret,
	UnexpectedAnswer,
	type ProviderAnswer,
} from '../words';

const BUDGET = budgetIn('USD');
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
		monthlyBudget('USD'),
	],
	hosts: ['api.anthropic.com'],
	signIn: header('x-api-key'),
	requests: {
		// A month in one page as a rule: without a limit Anthropic sends seven days of it.
		costs: get('https://api.anthropic.com/v1/organizations/cost_report', {
			headers: { 'anthropic-version': '2023-06-01', 'User-Agent': 'n8n-nodes-credits' },
			query: {
				starting_at: '{month}-01T00:00:00Z',
				bucket_width: '1d',
				limit: '31',
				page: '{page}',
			},
		}),
	},
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'error.type' },
	statusClasses: { 404: 'forbidden' }, // For an account that is no organization.
	failureWords: {
		forbidden: { advice: 'Use an Admin API Key, which only an organization has.' },
	},

	start: ({ now }) => ({ request: 'costs', values: { month: nameOfMonth(now), page: null } }),

	next(context) {
		const page = nextCursor(context.answers('costs').map(cursorIn));
		const values = page === null ? null : { month: nameOfMonth(context.now), page };
		return nextPage(context, 'costs', values);
	},

	parse(_, context) {
		const days = context.answers('costs').flatMap((page) => fieldsOf(page).objects('data'));
		const costs = days.map((day) => day.objects('results').map(dollarsIn));
		const daysWithCosts = costs.filter((day) => day.some((cost) => cost !== 0)).length;
		const periodStart = monthOf(context.now).startsAt;
		return budgetLeft(BUDGET, context, costs.flat(), { days: daysWithCosts, periodStart });
	},

	credentialTest: { values: { month: "={{ $now.toUTC().toFormat('yyyy-MM') }}", page: null } },
	notes: [
		'Anthropic reports what was spent, not what is left of prepaid credit: `remaining` is your Monthly Budget minus the costs since the first of the month (UTC), before prepaid credit is taken off.',
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

/** The cursor of the next page; `null` only if the page says that it is the last one. */
function cursorIn(answer: ProviderAnswer): string | null {
	const page = fieldsOf(answer);
	const hasMore = page.flag('has_more');
	if (hasMore === null) throw page.unexpected('has_more', 'true or false');
	return hasMore ? page.requiredText('next_page') : null;
}

function dollarsIn(result: JsonFields): number {
	const currency = result.currency('currency');
	if (currency === BUDGET.unit) return scaleAmount(result.amount('amount'), 100);
	throw new UnexpectedAnswer(`its costs are in ${currency}, and the budget is in US dollars`);
}
