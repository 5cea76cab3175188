import {
	account,
	balanceLeft,
	defineProvider,
	fieldsOf,
	get,
	header,
	nextPage,
	NoBalance,
	scaleAmount,
	secret,
	text,
	unlimitedBalance,
	type AccountContext,
} from '../words';

const TRAFFIC = { balance: 'credits', unit: 'byte', unitType: 'byte' } as const;

/** Webshare: the traffic of a plan, whose limit and use are two requests. */
export const webshare = defineProvider({
	name: 'webshare',
	displayName: 'Webshare',
	category: 'web-data',
	docsUrl: 'https://apidocs.webshare.io/subscription/plan',
	fields: [
		secret('API Key'),
		text('planId', 'Plan ID', {
			isOptional: true,
			description: 'Needed where the account has several active plans',
		}),
	],
	hosts: ['proxy.webshare.io'],
	signIn: header('Authorization', 'Token {apiKey}'),
	requests: {
		plans: get('https://proxy.webshare.io/api/v2/subscription/plan/', {
			query: { page: '{page}' },
		}),
		stats: get('https://proxy.webshare.io/api/v2/stats/aggregate/', {
			query: { plan_id: '{planId}' },
		}),
	},
	balances: [TRAFFIC],
	offers: ['used', 'limit'],

	start: () => ({ request: 'plans', values: { page: null } }),

	next(context) {
		if (context.asked('stats') > 0) return null;
		// Every change of a plan leaves a cancelled one behind, so that the list may have pages.
		if (fieldsOf(context.answer('plans')).isSent('next')) {
			return nextPage(context, 'plans', { page: String(context.asked('plans') + 1) });
		}
		return { request: 'stats', values: { planId: planIn(context).id } };
	},

	parse(answer, context) {
		const { id, plan } = planIn(context);
		const stats = fieldsOf(answer);
		const used = stats.amount('bandwidth_total');
		const gigabytes = plan.amount('bandwidth_limit');
		const details = {
			...plan.details({ planId: 'id', proxyType: 'proxy_type' }),
			...stats.details({ requestsTotal: 'requests_total' }),
		};
		const limit = scaleAmount(gigabytes, 1e-9);
		return account(
			gigabytes === 0
				? unlimitedBalance(TRAFFIC, { used, details })
				: balanceLeft(TRAFFIC, { used, limit, details, derived: ['limit'] }),
			id,
		);
	},

	credentialTest: { values: { page: null } },
	notes: [
		'Plans are never added up: with several active ones the credential needs the Plan ID.',
		'Statistics are up to an hour old. They are taken to be those of the current subscription period, which Webshare does not state explicitly.',
	],
	details: {
		planId: 'The plan that is read.',
		proxyType: 'Category of its proxies.',
		requestsTotal: 'Requests in the period.',
	},
	evidence: [
		'documented 2026-11-26 · Both paths, Token header, pages, limit in GB with 0 for unlimited, plan_id · https://apidocs.webshare.io, as kept in akjong/webshare-rs, docs',
		'reported 2026-11-26 · Bytes, 10⁹ to the GB, the period of the statistics, the active plan · Public client code',
	],
});

/** The active plan, or the one that the credential names, whatever its state. */
function planIn(context: AccountContext) {
	const wanted = context.field('planId');
	const plans = context
		.answers('plans')
		.flatMap((page) => fieldsOf(page).objects('results'))
		.filter((entry) =>
			wanted === '' ? entry.text('status') === 'active' : entry.id('id') === wanted,
		);
	const [plan] = plans;
	if (plan === undefined || plans.length > 1) {
		throw new NoBalance(
			plan === undefined
				? `Webshare has no ${wanted === '' ? 'active plan in this account' : 'plan with this Plan ID'}`
				: 'This Webshare account has several active plans',
			"Enter the id of the plan to be read as 'Plan ID' in the credential.",
		);
	}
	const id = plan.id('id');
	if (id === null) throw plan.unexpected('id', 'an id');
	return { id, plan };
}
