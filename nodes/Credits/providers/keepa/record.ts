import { balance, defineProvider, fieldsOf, query, secret } from '../words';

const TOKENS = { balance: 'credits', unit: 'token', unitType: 'token' } as const;

/** Keepa: the tokens of an access key, which are refilled every minute. */
export const keepa = defineProvider({
	name: 'keepa',
	displayName: 'Keepa',
	category: 'web-data',
	docsUrl: 'https://keepa.com/#!discuss/t/request-tokens',
	fields: [secret('Access Key')],
	hosts: ['api.keepa.com'],
	signIn: query('key'),
	requests: { token: 'GET https://api.keepa.com/token' },
	balances: [TOKENS],
	// Keepa's way of refusing a key.
	statusClasses: { 400: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.amounts({
			refillPerMinute: 'refillRate',
			refillInMs: 'refillIn',
			tokenFlowReduction: 'tokenFlowReduction',
		});
		return balance(TOKENS, { remaining: fields.amount('tokensLeft'), details });
	},

	notes: [
		'The tokens are those of Keepa, and have nothing to do with language models. They are refilled every minute, so that an alert near the usual level fires again and again.',
		'An expensive request takes the tokens below 0. Reading the balance costs none.',
	],
	details: {
		refillPerMinute: 'Tokens that are added every minute.',
		refillInMs: 'Milliseconds until the next tokens are added.',
		tokenFlowReduction: 'By how much Keepa reduces the refill, as sent.',
	},
	evidence: [
		'reported 2026-11-26 · Path, key in the query, fields, amounts below 0, statuses of errors, free of charge · akaszynski/keepa, src/keepa/keepa_sync.py, src/keepa/constants.py and tests/test_backend_schema.py (22 July 2026)',
	],
});
