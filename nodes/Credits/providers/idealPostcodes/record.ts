import {
	addAmounts,
	balance,
	defineProvider,
	fieldsOf,
	JsonFields,
	lot,
	query,
	secret,
	type Lot,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'lookup', unitType: 'request' } as const;

/** Ideal Postcodes: the lookups of a key, and the purchases that they come from. */
export const idealPostcodes = defineProvider({
	name: 'idealPostcodes',
	displayName: 'Ideal Postcodes',
	category: 'market-data',
	docsUrl: 'https://docs.ideal-postcodes.co.uk/docs/api/key-details',
	keysUrl: 'https://account.ideal-postcodes.co.uk',
	fields: [secret('API Key'), secret('User Token', { name: 'userToken' })],
	hosts: ['api.ideal-postcodes.co.uk'],
	signIn: query('user_token', '{userToken}'),
	requests: { details: 'GET https://api.ideal-postcodes.co.uk/v1/keys/{apiKey}/details' },
	balances: [CREDITS],
	offers: ['lots'],
	errorCodes: { at: 'code', good: 2000, codes: { 4290: 'rateLimited' } },
	// A key that does not exist.
	statusClasses: { 404: 'auth' },

	parse(answer) {
		const result = fieldsOf(answer).object('result');
		const lots = result.isSent('current_purchases')
			? result.objects('current_purchases').map(purchase)
			: [];
		return balance(CREDITS, {
			remaining: result.amount('lookups_remaining'),
			lots,
			details: {
				...result.details({ keyName: 'name' }),
				...result
					.objectOrEmpty('daily_limit')
					.amounts({ dailyLimit: 'limit', dailyUsed: 'consumed' }),
				...result
					.objectOrEmpty('monthly_limit')
					.amounts({ monthlyLimit: 'limit', monthlyUsed: 'consumed' }),
				...result.objectOrEmpty('automated_topups').details({ automatedTopUps: 'enabled' }),
			},
			derived: lots.length > 0 ? ['lots.remaining'] : [],
		});
	},

	notes: [
		'A purchase expires 365 days after its first use: until then its `expiresAt` is empty.',
		'The limits for a day and a month are those that you set for the key. They are no part of what is left.',
	],
	details: {
		keyName: 'Name of the key.',
		dailyLimit: 'Lookups that the key may use a day.',
		dailyUsed: 'Lookups that the key used today.',
		monthlyLimit: 'Lookups that the key may use a month.',
		monthlyUsed: 'Lookups that the key used this month.',
		automatedTopUps: 'Whether the account buys more by itself.',
	},
	evidence: [
		'documented 2026-11-26 · Path, user token, all fields and which may be null, 401 and 404 · ideal-postcodes/openapi, dist/openapi.json at 5e09c9d (23 April 2026)',
	],
});

/** A purchase of lookups. It has no id: its expiry and its size tell it from the others. */
function purchase(entry: JsonFields): Lot {
	const granted = entry.amount('purchased');
	const expiresAt = entry.instant('expires');
	return lot({
		id: `${expiresAt ?? 'unused'}-${granted}`,
		granted,
		remaining: addAmounts([granted, -entry.amount('consumed')]),
		expiresAt,
	});
}
