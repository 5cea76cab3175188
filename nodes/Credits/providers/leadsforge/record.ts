import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Leadsforge: the credits of an account, and what it charges for an address or a number. */
export const leadsforge = defineProvider({
	name: 'leadsforge',
	displayName: 'Leadsforge',
	category: 'lead-data',
	docsUrl: 'https://api.leadsforge.ai/public/swagger/doc.json',
	keysUrl: 'https://app.leadsforge.ai/',
	topUpUrl: 'https://www.leadsforge.ai/pricing',
	hosts: ['api.leadsforge.ai'],
	requests: { balance: 'GET https://api.leadsforge.ai/public/v1/balance' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.amounts({
			reservedCredits: 'reservedCredits',
			emailPrice: 'emailEnrichmentPrice',
			phonePrice: 'phoneNumberEnrichmentPrice',
		});
		return balance(CREDITS, { remaining: fields.amount('availableCredits'), details });
	},

	notes: ['Whether reserved credits are among those that are left, Leadsforge does not say.'],
	details: {
		reservedCredits: 'Credits that are reserved.',
		emailPrice: 'Credits that an e-mail address costs.',
		phonePrice: 'Credits that a phone number costs.',
	},
	evidence: [
		"documented 2026-11-26 · Path, bearer key · The provider's Swagger document, as read by superdesigndev/treg, catalog/leadsforge.yaml (20 August 2026)",
		'reported 2026-11-26 · A whole answer, the body of 401 · superdesigndev/treg, leadsforge.account.usage.json and oauth_providers.py',
	],
});
