import {
	anyFieldsOf,
	balance,
	commonMessage,
	creditsIn,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	query,
	requireAmount,
} from '../words';

const BALANCE = { ...creditsIn('USD'), balance: 'balance' } as const;

/** Digits alone, or in groups of three. */
const AMOUNT = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** NameSilo: the account funds, with errors under HTTP 200. */
export const nameSilo = defineProvider({
	name: 'nameSilo',
	displayName: 'NameSilo',
	category: 'commerce',
	docsUrl: 'https://www.namesilo.com/api-reference/pages?uid=account/get-account-balance',
	keysUrl: 'https://www.namesilo.com/account/api-manager',
	hosts: ['www.namesilo.com'],
	signIn: query('key'),
	requests: {
		balance: get('https://www.namesilo.com/api/getAccountBalance', {
			query: { version: '1', type: 'json' },
		}),
	},
	balances: [BALANCE],
	errorCodes: {
		at: 'reply.code',
		good: 300,
		codes: { 110: 'auth', 112: 'unavailable', 113: 'forbidden' },
		otherwise: 'badRequest',
	},
	failureWords: {
		forbidden: { advice: 'Add the IP address of this n8n to those that may use the key.' },
	},

	detectError: ({ text }) =>
		/^\s*Invalid Request\b.*\bkey\b/i.test(text) ? { class: 'auth' } : null,

	providerMessage: (answer) =>
		anyFieldsOf(answer).objectOrEmpty('reply').text('detail') ?? commonMessage(answer),

	parse: (answer) => balance(BALANCE, { remaining: amountIn(fieldsOf(answer).object('reply')) }),

	credentialTest: {
		blindness: 'It cannot read plain text, so a key that NameSilo refuses that way passes it.',
	},
	evidence: [
		'documented 2026-11-26 · Path, query, code 300, the balance as a text · https://www.namesilo.com/api-reference/pages?uid=account/get-account-balance; nrdcg/namesilo, types.go',
		'reported 2026-11-26 · Commas between thousands, the plain text that refuses a key · Public client code',
	],
});

/** The balance, which has commas between its thousands. */
function amountIn(reply: JsonFields): number {
	const sent = reply.value('balance');
	const isGrouped = typeof sent === 'string' && AMOUNT.test(sent);
	return requireAmount(isGrouped ? sent.replaceAll(',', '') : sent, 'reply.balance');
}
