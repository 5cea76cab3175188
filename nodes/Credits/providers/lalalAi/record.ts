import { balance, defineProvider, fieldsOf, header, secret } from '../words';

const CREDITS = { balance: 'credits', unit: 'minute', unitType: 'other' } as const;

/** LALAL.AI: the minutes of a license. */
export const lalalAi = defineProvider({
	name: 'lalalAi',
	displayName: 'LALAL.AI',
	category: 'ai-media',
	docsUrl: 'https://www.lalal.ai/api/v1/docs/',
	keysUrl: 'https://www.lalal.ai/profile/',
	topUpUrl: 'https://www.lalal.ai/pricing/',
	fields: [secret('API Key', { description: 'The license or activation key of the account' })],
	hosts: ['www.lalal.ai'],
	signIn: header('X-License-Key'),
	requests: { minutes: 'POST https://www.lalal.ai/api/v1/limits/minutes_left/' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('minutes_left') }),

	notes: ['A separation takes the minutes of a file as often as there are stems.'],
	evidence: [
		'documented 2026-11-26 · POST, path, header, the shape of errors; 403 for a request without a key · https://www.lalal.ai/api/v1/docs/, as kept in api-evangelist/lalal-ai, errors and collections (August 2026)',
		'reported 2026-11-26 · minutes_left with fractions · Public client code',
	],
});
