import {
	balanceLeft,
	choice,
	defineProvider,
	fieldsOf,
	instantOfSeconds,
	ownAddress,
	scaleAmount,
	secret,
	unlimitedBalance,
	withoutNoise,
	type AccountContext,
	type BalanceUnit,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: null } as const;

/** What a relay grants a key that is not limited. */
const UNLIMITED = 100_000_000;

const REFUSED = 'One API / New API Relay refused the API Key, or the key is used up';

/** One API and New API: what is left of a key at a relay of one's own. */
export const newApi = defineProvider({
	name: 'newApi',
	displayName: 'One API / New API Relay',
	category: 'ai-models',
	docsUrl: 'https://github.com/QuantumNous/new-api',
	fields: [
		secret('API Key', { description: "The sk- key from the relay's Tokens page" }),
		ownAddress(),
		choice(
			'unit',
			'Unit',
			[
				{ value: 'USD', displayName: 'US Dollar' },
				{ value: 'CNY', displayName: 'Chinese Yuan' },
				{ value: 'token', displayName: 'Tokens' },
			],
			{
				description: 'What the relay shows amounts in; its operator decides, and its API is silent',
			},
		),
	],
	hosts: [],
	requests: {
		subscription: 'GET {baseUrl}/v1/dashboard/billing/subscription',
		usage: 'GET {baseUrl}/v1/dashboard/billing/usage',
	},
	balances: [CREDITS],
	offers: ['used', 'limit'],
	// A relay answers unknown paths with the page of its web app, under 200 or 404.
	statusClasses: { 404: 'badResponse' },
	failureWords: {
		auth: {
			message: REFUSED,
			advice:
				"Look it up on the relay's Tokens page: a key that is used up, expired or disabled is refused like a wrong one.",
		},
		badResponse: {
			advice: 'Check that the Base URL is the address of a One API or New API relay.',
		},
	},

	next(context) {
		if (context.answer('usage') !== null) return null;
		// Nothing is asked of a relay that does not say what it has granted.
		grantedIn(context);
		return { request: 'usage' };
	},

	parse(usage, context) {
		const { limit, details } = grantedIn(context);
		const used = scaleAmount(withoutNoise(fieldsOf(usage).amount('total_usage')), 100);
		const unit = unitIn(context);
		return limit === UNLIMITED
			? unlimitedBalance(unit, { used, details })
			: balanceLeft(unit, { used, limit, details });
	},

	credentialTest: {
		statuses: {
			401: REFUSED,
			404: 'There is no One API or New API relay at this address',
		},
		blindness:
			'It takes a web page, or an error of the relay under HTTP 200, for a success: that there is no relay at an address shows with the first read.',
	},
	notes: [
		'The relay does not say what its amounts are in, and calls them dollars whatever they are: choose the unit in the credential.',
		'By default the figures are those of the key; the operator of a relay can switch them to those of the whole user.',
		'A key that is used up is refused instead of showing 0.',
		'A one-api whose statistics per key are switched off reports a limit that lacks what was used, so that `remaining` is too low there.',
	],
	details: { accessUntil: 'When the key expires, ISO 8601 UTC; `null` for never.' },
	evidence: [
		"documented 2026-11-25 · Both paths, the computation, the limit that means unlimited, units, errors under HTTP 200, the check of the key · The servers' source: QuantumNous/new-api, controller/billing.go, router/dashboard.go, middleware/auth.go; songquanpeng/one-api, controller/billing.go at 8df4a26",
	],
});

/** What the relay has granted. @throws UnexpectedAnswer when it does not say so */
function grantedIn(context: AccountContext) {
	const fields = fieldsOf(context.answer('subscription'));
	return {
		limit: withoutNoise(fields.amount('hard_limit_usd')),
		details: { accessUntil: instantOfSeconds(fields.value('access_until')) },
	};
}

function unitIn(context: AccountContext): BalanceUnit {
	const unit = context.field('unit');
	return { balance: CREDITS.balance, unit, unitType: unit === 'token' ? 'token' : 'currency' };
}
