import { balance, defineProvider, fieldsOf, header, knownDetails } from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** FastFOREX: the requests of a period. */
export const fastForex = defineProvider({
	name: 'fastForex',
	displayName: 'FastFOREX',
	category: 'market-data',
	docsUrl: 'https://fastforex.readme.io/reference/get_usage',
	hosts: ['api.fastforex.io'],
	signIn: header('X-API-KEY'),
	requests: { usage: 'GET https://api.fastforex.io/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const period = fields.object('current_period');
		return balance(CREDITS, {
			remaining: period.amount('remaining_quota'),
			used: period.amountOrNull('usage'),
			limit: fields.amountOrNull('monthly_quota'),
			resetsAt: period.instant('end'),
			details: knownDetails({ periodStartedAt: period.instant('start') }),
		});
	},

	notes: [
		'`resetsAt` is the end of the period as fastFOREX sends it, which may be its last day or the day after.',
	],
	details: { periodStartedAt: 'When the period began, ISO 8601 UTC.' },
	evidence: [
		'documented 2026-11-26 · Path, header, all fields · The OpenAPI document of fastFOREX, as kept in api-evangelist/fastforex, openapi/_original (c164ad1)',
	],
});
