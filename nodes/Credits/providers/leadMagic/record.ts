import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** LeadMagic: the credits of an account, some or all of which may be frozen. */
export const leadMagic = defineProvider({
	name: 'leadMagic',
	displayName: 'LeadMagic',
	category: 'lead-data',
	docsUrl: 'https://leadmagic.io/docs/reference/check-credits',
	keysUrl: 'https://app.leadmagic.io/dashboard/api-keys',
	hosts: ['api.leadmagic.io'],
	signIn: header('X-API-Key'),
	requests: { credits: 'GET https://api.leadmagic.io/v1/credits' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = {
			...fields.details({ isFrozen: 'is_frozen' }),
			...fields.amounts({ frozenCredits: 'credits_frozen', liquidCredits: 'credits_liquid' }),
			...fields.details({ freezeMessage: 'credit_freeze_message' }),
		};
		return balance(CREDITS, { remaining: fields.amount('credits'), details });
	},

	notes: [
		'While `details.isFrozen` is true, credits are there that cannot be spent. How they relate to `remaining`, LeadMagic does not say.',
	],
	details: {
		isFrozen: 'Whether credits are frozen.',
		frozenCredits: 'How many are frozen.',
		liquidCredits: 'How many are not.',
		freezeMessage: 'What LeadMagic says about it.',
	},
	evidence: [
		'documented 2026-11-26 · GET, path, header, fields and their types, free of charge, the shape of errors · LeadMagic/leadmagic-openapi, leadmagic-openapi-3.1.json (19 April 2026) and llms-full.txt',
		'reported 2026-11-26 · A whole answer · superdesigndev/treg, leadmagic.account.usage.json (31 July 2026)',
		'reported 2026-11-26 · Frozen credits · Public client code',
	],
});
