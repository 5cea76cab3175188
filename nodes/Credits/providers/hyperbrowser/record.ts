import { balance, CREDITS, defineProvider, fieldsOf, header, knownDetails } from '../words';

/** Hyperbrowser: the credits of a team. */
export const hyperbrowser = defineProvider({
	name: 'hyperbrowser',
	displayName: 'Hyperbrowser',
	category: 'web-data',
	docsUrl: 'https://docs.hyperbrowser.ai',
	hosts: ['api.hyperbrowser.ai'],
	signIn: header('x-api-key'),
	requests: { credits: 'GET https://api.hyperbrowser.ai/api/team/credit-info' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const reading = balance(CREDITS, {
			remaining: fields.amount('remaining'),
			used: fields.amountOrNull('usage'),
			limit: fields.amountOrNull('limit'),
		});
		const { planUsed: usage = null, planLimit: limit = null } = reading.details;
		return { ...reading, details: knownDetails({ usage, limit }) };
	},

	notes: [
		'Hyperbrowser may answer with an empty body. That is not a balance of 0: the read fails.',
	],
	details: {
		usage: 'Credits used, as sent, where they and the limit contradict what remains.',
		limit: 'The limit, as sent, where it and the credits used contradict what remains.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, the three fields, where errors have their words · hyperbrowserai/node-sdk, src/services/team.ts, src/services/base.ts and src/types/team.ts (15 August 2026)',
	],
});
