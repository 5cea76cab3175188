import {
	account,
	anyFieldsOf,
	balanceOfLots,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	header,
	isAboutTheKey,
	lot,
} from '../words';

/** The code for a key that is not known. */
const REFUSED_KEY = 10005;

/** What a message says of requests that come too fast. */
const TOO_OFTEN = /frequen|too (?:many|often)|rate.?limit/i;

/** PixVerse: the monthly credits of a plan, and those of packages. */
export const pixVerse = defineProvider({
	name: 'pixVerse',
	displayName: 'PixVerse',
	category: 'ai-media',
	docsUrl: 'https://docs.platform.pixverse.ai/get-user-credit-balance-13778989e0',
	hosts: ['app-api.pixverse.ai'],
	signIn: header('API-KEY'),
	requests: {
		// An id that was used before may be answered with what was true then.
		balance: get('https://app-api.pixverse.ai/openapi/v2/account/balance', {
			headers: { 'Ai-trace-id': '{uuid}' },
		}),
	},
	balances: [CREDITS],
	offers: ['lots'],
	errorCodes: { at: 'ErrCode', good: 0, codes: { [REFUSED_KEY]: 'auth' } },

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const providerCode = fields.amountOrNull('ErrCode');
		if (answer.status !== 200 || providerCode === 0 || providerCode === REFUSED_KEY) return null;
		const message = fields.text('ErrMsg');
		if (TOO_OFTEN.test(message ?? '')) return { class: 'rateLimited', providerCode };
		return isAboutTheKey(message) ? { class: 'auth', providerCode } : null;
	},

	parse(answer) {
		const found = fieldsOf(answer).object('Resp');
		const monthly = found.amount('credit_monthly');
		const bought = found.amount('credit_package');
		const lots = [
			lot({ id: 'monthly', remaining: monthly }),
			lot({ id: 'package', remaining: bought }),
		];
		const reading = balanceOfLots(CREDITS, lots, { details: { monthly, package: bought } });
		return account(reading, found.id('account_id'));
	},

	credentialTest: {
		values: { uuid: "={{ '00000000-0000-4000-8000-' + String($now.toMillis()).slice(-12) }}" },
	},
	notes: ['The PixVerse app has its own credits, which are not in the response.'],
	details: {
		monthly: 'Credits that the plan gives every month; PixVerse does not say when.',
		package: 'Credits of packages, which do not expire.',
	},
	evidence: [
		'documented 2026-11-26 · Path, both headers, all fields, the example · https://docs.platform.pixverse.ai/get-user-credit-balance-13778989e0',
		'reported 2026-11-26 · The same in use · Public client code',
	],
});
