import { balance, CREDITS, defineProvider, fieldsOf, get } from '../words';

/** Runway: the credits of an organization at its API. */
export const runway = defineProvider({
	name: 'runway',
	displayName: 'Runway',
	category: 'ai-media',
	docsUrl: 'https://docs.dev.runwayml.com/api/',
	keysUrl: 'https://dev.runwayml.com',
	topUpUrl: 'https://dev.runwayml.com',
	hosts: ['api.dev.runwayml.com'],
	requests: {
		organization: get('https://api.dev.runwayml.com/v1/organization', {
			headers: { 'X-Runway-Version': '2024-11-06' },
		}),
	},
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const tier = fields.objectOrEmpty('tier');
		const details = tier.details({ maxMonthlyCreditSpend: 'maxMonthlyCreditSpend' });
		return balance(CREDITS, { remaining: fields.amount('creditBalance'), details });
	},

	notes: ['One credit is 0.01 US dollars. The credits of the web app are another wallet.'],
	details: { maxMonthlyCreditSpend: 'How many credits may be bought per month.' },
	evidence: [
		'documented 2026-11-26 · Path, version header, all fields and their types, the price of a credit · The OpenAPI document of Runway, as kept in tryAGI/Runway, src/libs/Runway/openapi.json (8 August 2026); runwayml/sdk-node, src/resources/organization.ts; runwayml/skills',
	],
});
