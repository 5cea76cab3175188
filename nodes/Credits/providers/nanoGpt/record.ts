import { anyFieldsOf, balance, balanceIfSent, defineProvider, fieldsOf, header } from '../words';

const USD = { balance: 'usd', unit: 'USD', unitType: 'currency' } as const;
const NANO = { balance: 'nano', unit: 'nano', unitType: 'other' } as const;

/** NanoGPT: a wallet in dollars and one in the currency Nano. */
export const nanoGpt = defineProvider({
	name: 'nanoGpt',
	displayName: 'NanoGPT',
	category: 'ai-models',
	docsUrl: 'https://docs.nano-gpt.com/api-reference/endpoint/check-balance',
	keysUrl: 'https://nano-gpt.com/api',
	hosts: ['nano-gpt.com'],
	signIn: header('x-api-key'),
	requests: { balance: 'POST https://nano-gpt.com/api/check-balance' },
	balances: [USD, NANO],
	// An address to pay to, which is nobody else's business.
	secretsIn: (answer) => [anyFieldsOf(answer).text('nanoDepositAddress')],

	parse(answer) {
		const fields = fieldsOf(answer);
		return [
			balance(USD, { remaining: fields.amount('usd_balance') }),
			balanceIfSent(NANO, { remaining: fields.amountIfSent('nano_balance') }),
		];
	},

	notes: [
		'Two wallets: never add or convert them.',
		'The allowance of a NanoGPT subscription is another figure, and is not read.',
	],
	evidence: [
		'documented 2026-11-26 · Method, header, both amounts as texts, the code of 401 · https://docs.nano-gpt.com/api-reference/endpoint/check-balance',
	],
});
