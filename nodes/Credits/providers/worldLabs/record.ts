import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** World Labs: the credits of the API of Marble. */
export const worldLabs = defineProvider({
	name: 'worldLabs',
	displayName: 'World Labs',
	category: 'ai-media',
	docsUrl: 'https://docs.worldlabs.ai/api/reference/credits/get',
	keysUrl: 'https://platform.worldlabs.ai/api-keys',
	topUpUrl: 'https://platform.worldlabs.ai/billing',
	hosts: ['api.worldlabs.ai'],
	signIn: header('WLT-Api-Key'),
	requests: { credits: 'GET https://api.worldlabs.ai/marble/v1/credits' },
	balances: [CREDITS],
	// Says that the owner of the key may not use the API yet.
	statusClasses: { 404: 'forbidden' },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('remaining_credits') }),

	notes: ['Credits of the Marble web app are others, which the API cannot spend.'],
	evidence: [
		'documented 2026-11-26 · Path, header, the required number, what 404 and 503 mean · https://docs.worldlabs.ai/api/reference/credits/get',
		'documented 2026-11-26 · Errors, the pages of keys and billing · docs.worldlabs.ai/api/errors, as kept in api-evangelist/world-labs, errors (August 2026)',
		'reported 2026-11-26 · The same field in use · Public client code',
	],
});
