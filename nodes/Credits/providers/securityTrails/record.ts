import { balanceLeft, defineProvider, fieldsOf, header } from '../words';

const REQUESTS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** SecurityTrails: the requests that a month has left. */
export const securityTrails = defineProvider({
	name: 'securityTrails',
	displayName: 'SecurityTrails',
	category: 'security-data',
	docsUrl: 'https://docs.securitytrails.com/reference/usage-old-1',
	keysUrl: 'https://securitytrails.com/app/account/credentials',
	hosts: ['api.securitytrails.com'],
	signIn: header('APIKEY'),
	requests: { usage: 'GET https://api.securitytrails.com/v1/account/usage' },
	balances: [REQUESTS],
	offers: ['used', 'limit'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceLeft(REQUESTS, {
			used: fields.amount('current_monthly_usage'),
			limit: fields.amount('allowed_monthly_usage'),
		});
	},

	notes: ['SecurityTrails does not document whether a read counts as a request.'],
	evidence: [
		'documented 2026-11-26 · Path, both fields · https://docs.securitytrails.com/reference/usage-old-1',
		'reported 2026-11-26 · The key in the header APIKEY · Public client code',
	],
});
