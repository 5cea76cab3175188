import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** FullEnrich: the credits of a workspace. */
export const fullEnrich = defineProvider({
	name: 'fullEnrich',
	displayName: 'FullEnrich',
	category: 'lead-data',
	docsUrl: 'https://docs.fullenrich.com/api/v2/account/credits/get',
	keysUrl: 'https://app.fullenrich.com/app/api',
	hosts: ['app.fullenrich.com'],
	requests: { credits: 'GET https://app.fullenrich.com/api/v2/account/credits' },
	balances: [CREDITS],
	// There is no such workspace.
	statusClasses: { 404: 'forbidden' },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('balance') }),

	notes: ['The balance is that of the workspace, whichever of its keys is used.'],
	evidence: [
		"documented 2026-11-26 · Path, the field, codes of 401, 404 for the workspace · The provider's OpenAPI document, as kept in api-evangelist/fullenrich, openapi/_original/fullenrich-openapi.yml (22 August 2026)",
		'documented 2026-11-26 · Bearer key · FullEnrich/n8n-nodes-fullenrich (29 April 2026)',
	],
});
