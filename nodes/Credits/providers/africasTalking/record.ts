import {
	account,
	balance,
	defineProvider,
	fieldsOf,
	get,
	header,
	inUnit,
	JsonFields,
	secret,
	text,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Africa's Talking: the money of an app, as one text with its currency. */
export const africasTalking = defineProvider({
	name: 'africasTalking',
	displayName: "Africa's Talking",
	category: 'messaging',
	docsUrl: 'https://docs.africastalking.com/userdata/balance',
	fields: [
		text('username', 'Username', { description: 'The username of the app' }),
		secret('API Key'),
	],
	hosts: ['api.africastalking.com'],
	signIn: header('apiKey'),
	requests: {
		user: get('https://api.africastalking.com/version1/user', {
			query: { username: '{username}' },
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],

	parse(answer, context) {
		const user = fieldsOf(answer).object('UserData', 'userData');
		const parts = /^(\S+) (\S+)$/.exec(user.requiredText('balance'));
		if (parts === null) throw user.unexpected('balance', 'a currency with an amount');
		const money = new JsonFields({ currency: parts[1], amount: parts[2] }, 'UserData.balance');
		const unit = inUnit(CREDITS, money.currency('currency'));
		return account(balance(unit, { remaining: money.amount('amount') }), context.field('username'));
	},

	notes: ['The app of the sandbox has no balance.'],
	evidence: [
		'documented 2026-11-26 · Path, headers, the text with currency and amount, XML as the other form, both spellings of the object · https://docs.africastalking.com/userdata/balance',
		'documented 2026-11-26 · An answer · AfricasTalkingLtd/africastalking-node.js, test/mocks.js (July 2026)',
		'reported 2026-11-26 · The host · Public client code',
	],
});
