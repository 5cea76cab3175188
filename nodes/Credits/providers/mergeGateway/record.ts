import { balance, creditsIn, defineProvider, fieldsOf, secret } from '../words';

const CREDITS = creditsIn('USD');

/** Merge Gateway: the money of an organization, for a management key. */
export const mergeGateway = defineProvider({
	name: 'mergeGateway',
	displayName: 'Merge Gateway',
	category: 'ai-models',
	docsUrl: 'https://docs.merge.dev/merge-gateway/management-api/lookups/get-credits',
	fields: [secret('Management Key')],
	hosts: ['api-gateway.merge.dev'],
	requests: { credits: 'GET https://api-gateway.merge.dev/v1/credits' },
	balances: [CREDITS],
	errorCodes: { at: 'detail.code' },
	failureWords: {
		forbidden: { advice: 'The key needs the scope view_billing or manage_billing.' },
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('balance_usd'),
			details: fields.amounts({
				purchased: 'credits_purchased_usd',
				free: 'free_credits_usd',
				expired: 'credits_expired_usd',
				totalSpend: 'total_spend_usd',
			}),
		});
	},

	notes: ['An ordinary gateway key is refused. Contracts may have a balance below 0.'],
	details: {
		purchased: 'What was bought in all.',
		free: 'What was given in all.',
		expired: 'What has expired in all.',
		totalSpend: 'What was spent in all.',
	},
	evidence: [
		'documented 2026-11-26 · Path, scopes, fields, bodies of errors, a balance below 0 · https://docs.merge.dev/merge-gateway/management-api/lookups/get-credits',
	],
});
