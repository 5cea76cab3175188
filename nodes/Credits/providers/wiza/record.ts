import {
	anyFieldsOf,
	balance,
	balanceIfSent,
	commonMessage,
	defineProvider,
	fieldsOf,
	JsonFields,
	unlimitedBalance,
} from '../words';

const API = { balance: 'api', unit: 'credit', unitType: 'credit' } as const;
const EMAIL = { ...API, balance: 'email' } as const;
const PHONE = { ...API, balance: 'phone' } as const;
const EXPORT = { ...API, balance: 'export' } as const;

/** Wiza: credits of the API, and those of the app, which may be without a limit. */
export const wiza = defineProvider({
	name: 'wiza',
	displayName: 'Wiza',
	category: 'lead-data',
	docsUrl: 'https://docs.wiza.co',
	hosts: ['wiza.co'],
	requests: { credits: 'GET https://wiza.co/api/meta/credits' },
	balances: [API, EMAIL, PHONE, EXPORT],
	statusClasses: { 404: 'badResponse' },

	providerMessage: (answer) =>
		anyFieldsOf(answer).objectOrEmpty('status').text('message') ?? commonMessage(answer),

	parse(answer) {
		const credits = fieldsOf(answer).object('credits');
		return [
			balance(API, { remaining: credits.amount('api_credits') }),
			poolIn(credits, 'email_credits', EMAIL),
			poolIn(credits, 'phone_credits', PHONE),
			balanceIfSent(EXPORT, { remaining: credits.amountIfSent('export_credits') }),
		];
	},

	notes: ['The API spends `api`, which is the headline balance.'],
	evidence: [
		'reported 2026-11-26 · Path, the answer, unlimited as a text, the body of a 401 · segevsh/w6w-apps, apps/wiza (October 2026)',
		'reported 2026-11-26 · The names of the four counts · Public client code',
	],
});

/** Credits that may be without a limit; `null` where they are not sent. */
function poolIn(credits: JsonFields, name: string, unit: typeof EMAIL | typeof PHONE) {
	if (credits.text(name) === 'unlimited') return unlimitedBalance(unit);
	return balanceIfSent(unit, { remaining: credits.amountIfSent(name) });
}
