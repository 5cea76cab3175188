import {
	account,
	balance,
	basic,
	choice,
	defineProvider,
	fieldsOf,
	inUnit,
	secret,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** GatewayAPI: the money of an account, which its answer calls credit. */
export const gatewayApi = defineProvider({
	name: 'gatewayApi',
	displayName: 'GatewayAPI',
	category: 'messaging',
	docsUrl: 'https://gatewayapi.com/docs/apis/prices-balance',
	fields: [
		secret('API Token'),
		choice('region', 'Region', [
			{ value: 'com', displayName: 'GatewayAPI.com', host: 'gatewayapi.com' },
			{ value: 'eu', displayName: 'GatewayAPI.eu', host: 'gatewayapi.eu' },
		]),
	],
	hosts: ['gatewayapi.com', 'gatewayapi.eu'],
	signIn: basic('{apiKey}', ''),
	requests: { me: 'GET https://{region}/rest/me' },
	balances: [CREDITS],

	parse(answer) {
		const me = fieldsOf(answer);
		const unit = inUnit(CREDITS, me.currency('currency'));
		return account(balance(unit, { remaining: me.amount('credit') }), me.id('id'));
	},

	notes: ['The two sites have separate accounts: choose the one that the token was created at.'],
	evidence: [
		'documented 2026-11-26 · Path, the three fields, 400, 401, 403 and 500 · https://gatewayapi.com/docs/apis/prices-balance',
		'reported 2026-11-26 · HTTP Basic without a password, the host in the EU · wp-sms/wp-sms, its gateway for GatewayAPI (March 2026)',
	],
});
