import { balance, defineProvider, fieldsOf, query } from '../words';

const INSTANT = { balance: 'instant', unit: 'credit', unitType: 'credit' } as const;
const DAILY = { ...INSTANT, balance: 'daily' } as const;

/** Reoon: instant credits, and those that are granted each day. */
export const reoon = defineProvider({
	name: 'reoon',
	displayName: 'Reoon Email Verifier',
	category: 'lead-data',
	docsUrl: 'https://www.reoon.com/articles/api-documentation-of-reoon-email-verifier/',
	hosts: ['emailverifier.reoon.com'],
	signIn: query('key'),
	requests: { balance: 'GET https://emailverifier.reoon.com/api/v1/check-account-balance/' },
	balances: [INSTANT, DAILY],
	errorCodes: [
		{ at: 'status', good: 'success' },
		{ at: 'api_status', good: 'active', otherwise: 'forbidden' },
	],
	statusClasses: { 403: 'auth' },
	authByMessage: true,

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.details({ apiStatus: 'api_status' });
		return [
			balance(INSTANT, { remaining: fields.amount('remaining_instant_credits'), details }),
			balance(DAILY, { remaining: fields.amount('remaining_daily_credits'), details }),
		];
	},

	credentialTest: {
		refusals: [
			{ path: 'status', equals: 'error', message: 'Reoon refused the key or the request' },
		],
	},
	notes: [
		'Two balances that are never added up: which one a verification spends, depends on its mode. The daily one refills each day; at what time, Reoon does not say.',
	],
	details: { apiStatus: 'State of the API of the account, as sent.' },
	evidence: [
		'documented 2026-11-26 · Path, key in the query, all fields · https://www.reoon.com/articles/api-documentation-of-reoon-email-verifier/',
		'reported 2026-11-26 · Whole answers of July and September 2026, both states have to be good · Public client code',
	],
});
