import {
	account,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	scaleAmount,
	secret,
	text,
} from '../words';

const CREDITS = creditsIn('USD');

/** xAI: the prepaid money of a team, which its ledger counts in cents below 0. */
export const xAi = defineProvider({
	name: 'xAi',
	displayName: 'xAI',
	category: 'ai-models',
	docsUrl: 'https://docs.x.ai/developers/rest-api-reference/management/billing',
	keysUrl: 'https://console.x.ai',
	topUpUrl: 'https://console.x.ai',
	fields: [secret('Management Key'), text('teamId', 'Team ID')],
	hosts: ['management-api.x.ai'],
	requests: {
		balance: 'GET https://management-api.x.ai/v1/billing/teams/{teamId}/prepaid/balance',
	},
	balances: [CREDITS],
	// Every change of the balance is in the answer.
	maxBytes: 2 * 1024 * 1024,
	failureWords: {
		auth: { advice: 'Use a Management Key: keys that run models are not accepted.' },
		forbidden: { advice: 'Use a Management Key that may read billing.' },
		badRequest: {
			advice: 'Check the Team ID. A team that pays by invoice has no prepaid balance.',
		},
	},

	parse(answer, context) {
		const cents = fieldsOf(answer).object('total').amount('val');
		const reading = balance(CREDITS, {
			remaining: scaleAmount(cents, -100),
			derived: ['remaining'],
		});
		return account(reading, context.field('teamId'));
	},

	notes: [
		'What was spent is booked at the end of a billing cycle: until then more is shown here than in the console, by what the running cycle has cost.',
	],
	evidence: [
		'documented 2026-11-26 · Path, fields, the Management Key · https://docs.x.ai/developers/rest-api-reference/management/billing',
		'reported 2026-11-26 · Cents with the sign turned round, booking by the cycle, 404 for a team that pays by invoice · steipete/CodexBar, issues 1712 and 2472, docs/xai.md; public client code',
	],
});
