import { balance, CREDITS, defineProvider, fieldsOf, query } from '../words';

/** MillionVerifier: the credits of an account. */
export const millionVerifier = defineProvider({
	name: 'millionVerifier',
	displayName: 'MillionVerifier',
	category: 'lead-data',
	docsUrl: 'https://developer.millionverifier.com/',
	hosts: ['api.millionverifier.com'],
	signIn: query('api'),
	requests: { credits: 'GET https://api.millionverifier.com/api/v3/credits' },
	balances: [CREDITS],
	// Every refusal comes under HTTP 200.
	errorCodes: {
		at: 'error',
		codes: { apikey_not_found: 'auth', 'No apikey specified': 'auth' },
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = {
			...fields.amounts({ bulkCredits: 'bulk_credits' }),
			...fields.details({ plan: 'plan' }),
		};
		return balance(CREDITS, { remaining: fields.amount('credits'), details });
	},

	credentialTest: {
		refusals: ['apikey_not_found', 'No apikey specified'].map((equals) => ({
			path: 'error',
			equals,
			message: 'MillionVerifier refused the API Key',
		})),
	},
	notes: ['Bulk credits can be the same ones: never add them to what is left.'],
	details: {
		bulkCredits: 'Credits for bulk verification.',
		plan: 'Number of the plan, as sent.',
	},
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields · https://developer.millionverifier.com/',
		'reported 2026-11-26 · Errors under HTTP 200 · segevsh/w6w-apps, apps/millionverifier (6 October 2026)',
		'reported 2026-11-26 · Both kinds of credits can be the same · Public client code',
	],
});
