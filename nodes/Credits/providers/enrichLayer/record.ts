import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Enrich Layer: the credits of an account. */
export const enrichLayer = defineProvider({
	name: 'enrichLayer',
	displayName: 'Enrich Layer',
	category: 'lead-data',
	docsUrl: 'https://enrichlayer.com/docs#meta-api-view-credit-balance-endpoint',
	keysUrl: 'https://enrichlayer.com/dashboard',
	hosts: ['enrichlayer.com'],
	requests: { balance: 'GET https://enrichlayer.com/api/v2/credit-balance' },
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credit_balance') }),

	notes: ['Keys of NinjaPear, which answers alike, are not valid here. Reading costs no credits.'],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, free of charge · enrichlayer/n8n-nodes-enrichlayer (4 March 2026); enrichlayer/mcp-server (11 March 2026)',
		'documented 2026-11-26 · The field, statuses of errors · enrichlayer/enrichlayer-api-py, enrichlayer_client/models.py and asyncio/base.py (1 August 2025)',
	],
});
