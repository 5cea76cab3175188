import { account, balance, defineProvider, fieldsOf, secret } from '../words';

const TRAFFIC = { balance: 'credits', unit: 'gigabyte', unitType: 'byte' } as const;

/** IPRoyal: the traffic of residential proxies. */
export const ipRoyal = defineProvider({
	name: 'ipRoyal',
	displayName: 'IPRoyal',
	category: 'web-data',
	docsUrl: 'https://docs.iproyal.com/proxies/residential/api/user',
	fields: [secret('API Token')],
	hosts: ['resi-api.iproyal.com'],
	requests: { me: 'GET https://resi-api.iproyal.com/v1/me' },
	balances: [TRAFFIC],

	parse(answer) {
		const fields = fieldsOf(answer);
		const remaining = fields.amount('available_traffic');
		const details = fields.amounts({ subusers: 'subusers_count' });
		return account(balance(TRAFFIC, { remaining, details }), fields.id('residential_user_hash'));
	},

	notes: [
		'Traffic of residential proxies alone: orders of datacenter and ISP proxies are elsewhere.',
		'`remaining` is the traffic of the main user. Traffic given to sub-users is already taken off.',
	],
	details: { subusers: 'How many sub-users there are.' },
	evidence: [
		'documented 2026-11-26 · Path, bearer token, the three fields, gigabytes with fractions · https://docs.iproyal.com/proxies/residential/api/user',
		'reported 2026-11-26 · Gigabytes; 401 for a wrong token · Public client code',
	],
});
