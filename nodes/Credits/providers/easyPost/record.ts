import {
	account,
	anyFieldsOf,
	balance,
	basic,
	creditsIn,
	defineProvider,
	fieldsOf,
	secret,
} from '../words';

const BALANCE = { ...creditsIn('USD'), balance: 'balance' } as const;

/** EasyPost: the money for postage. */
export const easyPost = defineProvider({
	name: 'easyPost',
	displayName: 'EasyPost',
	category: 'commerce',
	docsUrl: 'https://docs.easypost.com/docs/users#retrieve-a-user',
	fields: [secret('Production API Key')],
	hosts: ['api.easypost.com'],
	signIn: basic('{apiKey}', ''),
	requests: { user: 'GET https://api.easypost.com/v2/users' },
	balances: [BALANCE],

	secretsIn(answer) {
		const user = anyFieldsOf(answer);
		const users = [user, ...user.objectsOrEmpty('children')];
		return users.flatMap((one) => [
			one.text('phone_number'),
			...one.objectsOrEmpty('api_keys').map((key) => key.text('key')),
		]);
	},

	parse(answer) {
		const user = fieldsOf(answer);
		const reading = balance(BALANCE, {
			remaining: user.amount('balance'),
			details: user.amounts({
				rechargeAmount: 'recharge_amount',
				rechargeThreshold: 'recharge_threshold',
			}),
		});
		return account(reading, user.id('id'));
	},

	notes: [
		'Use the production key: a test key buys nothing. Balances of child accounts are not read.',
		'With Include Raw the item contains everything that EasyPost sends; API keys, phone numbers and email addresses are removed.',
	],
	details: {
		rechargeAmount: 'What EasyPost adds when it recharges the account by itself.',
		rechargeThreshold: 'Below which balance it does so.',
	},
	evidence: [
		'documented 2026-11-26 · Path, the balance as a text, recharge amounts, keys in the answer · EasyPost/easypost-node, src/services/user_service.js and types/User/User.d.ts (March 2026)',
		'reported 2026-11-26 · The key as user of Basic, dollars, what a test key does, the shape of errors · Public client code',
	],
});
