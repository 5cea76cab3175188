import {
	account,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	JsonFields,
	knownDetails,
	scaleAmount,
	secret,
	text,
} from '../words';

const CREDITS = creditsIn('USD');

/** Cloudflare AI Gateway: the prepaid money of Unified Billing, in cents. */
export const cloudflareAiGateway = defineProvider({
	name: 'cloudflareAiGateway',
	displayName: 'Cloudflare AI Gateway',
	category: 'ai-models',
	docsUrl:
		'https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance',
	keysUrl: 'https://dash.cloudflare.com/profile/api-tokens',
	topUpUrl: 'https://dash.cloudflare.com',
	fields: [
		secret('API Token', { description: 'A token with the permission AI Gateway Read' }),
		text('accountId', 'Account ID'),
	],
	hosts: ['api.cloudflare.com'],
	requests: {
		balance:
			'GET https://api.cloudflare.com/client/v4/accounts/{accountId}/ai-gateway/billing/credit-balance',
	},
	balances: [CREDITS],
	errorCodes: { at: 'success', codeAt: 'errors.0.code', good: true },

	parse(answer, context) {
		const result = fieldsOf(answer).object('result');
		const topUp = result.objectOrEmpty('topup_config');
		const reading = balance(CREDITS, {
			remaining: scaleAmount(result.amount('balance'), 100),
			details: knownDetails({
				autoTopUpAmount: dollarsIn(topUp, 'amount'),
				autoTopUpThreshold: dollarsIn(topUp, 'threshold'),
				topUpDisabledReason: topUp.text('disabledReason'),
			}),
		});
		return account(reading, context.field('accountId'));
	},

	notes: [
		'The credits of Unified Billing alone; models that run on keys of your own are billed by their providers.',
		'Cloudflare documents cents for top-ups, and does not name the unit of the balance: compare the first reading with Credits Available in the dashboard.',
	],
	details: {
		autoTopUpAmount: 'What an automatic top-up buys, in dollars.',
		autoTopUpThreshold: 'Below how many dollars it does.',
		topUpDisabledReason: 'Why it is switched off, as Cloudflare writes it.',
	},
	evidence: [
		'documented 2026-11-26 · Path, permissions, all fields, cents for a top-up · developers.cloudflare.com/api, ai_gateway billing, credit_balance and topup create',
		'reported 2026-11-26 · The balance in cents, compared with payments · Public client code',
	],
});

function dollarsIn(fields: JsonFields, name: string): number | null {
	const cents = fields.amountOrNull(name);
	return cents === null ? null : scaleAmount(cents, 100);
}
