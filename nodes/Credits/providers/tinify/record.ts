import { amount, balanceLeft, basic, defineProvider, requireAmount, secret } from '../words';

const COMPRESSIONS = { balance: 'compressions', unit: 'compression', unitType: 'request' } as const;

/** Tinify: the compressions of a month, counted in a header of the refusal of an empty image. */
export const tinify = defineProvider({
	name: 'tinify',
	displayName: 'TinyPNG / Tinify',
	category: 'documents',
	docsUrl: 'https://tinypng.com/developers/reference',
	keysUrl: 'https://tinypng.com/developers',
	fields: [
		secret('API Key'),
		amount('monthlyLimit', 'Monthly Compressions You Pay For', {
			default: 500,
			description: 'Tinify does not tell it; a free account has 500',
		}),
	],
	hosts: ['api.tinify.com'],
	signIn: basic('api', '{apiKey}'),
	requests: { validate: 'POST https://api.tinify.com/shrink' },
	balances: [COMPRESSIONS],
	offers: ['used', 'limit'],
	statusClasses: { 400: 'badResponse' },

	isGood: ({ status, headers }) =>
		status >= 400 && status <= 499 && status !== 401 && headers['compression-count'] !== undefined,

	parse({ headers }, context) {
		const used = requireAmount(headers['compression-count'], 'compression-count');
		const limit = context.amount('monthlyLimit');
		return balanceLeft(COMPRESSIONS, { used, limit, derived: ['limit'] });
	},

	credentialTest: { refusedStatuses: [401] },
	notes: [
		'Tinify reports what was used this calendar month; what is left is computed from Monthly Compressions You Pay For.',
		'A read sends no image, as the SDKs of Tinify do to check a key: it is refused, and nothing is compressed.',
	],
	evidence: [
		'documented 2026-11-26 · An empty image to check a key, the header with it and under 429, the words of 401 and 429 · tinify/tinify-nodejs, src/tinify.ts, src/tinify/Client.ts and tests (July 2025)',
	],
});
