import { balanceLeft, CREDITS, defineProvider, fieldsOf } from '../words';

/** Templated: the credits of a month. */
export const templated = defineProvider({
	name: 'templated',
	displayName: 'Templated',
	category: 'documents',
	docsUrl: 'https://templated.io/docs/account',
	keysUrl: 'https://app.templated.io/',
	hosts: ['api.templated.io'],
	requests: { account: 'GET https://api.templated.io/v1/account' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceLeft(CREDITS, {
			used: fields.amount('apiUsage'),
			limit: fields.amount('apiQuota'),
			details: fields.details({ plan: 'plan' }),
		});
	},

	details: { plan: 'Name of the plan.' },
	evidence: [
		'documented 2026-11-26 · Path, bearer key, all fields and what they mean · https://templated.io/docs/account',
	],
});
