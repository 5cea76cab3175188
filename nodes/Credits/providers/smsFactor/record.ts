import {
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	knownDetails,
	secret,
	unlimitedBalance,
} from '../words';

/** SMSFactor: the credits of an account; a subaccount may be unlimited. */
export const smsFactor = defineProvider({
	name: 'smsFactor',
	displayName: 'SMSFactor',
	category: 'messaging',
	docsUrl: 'https://dev.smsfactor.com/en/api/sms/account/credits',
	fields: [secret('API Token')],
	hosts: ['api.smsfactor.com'],
	requests: {
		credits: get('https://api.smsfactor.com/credits', { headers: { Accept: 'application/json' } }),
	},
	balances: [CREDITS],
	errorCodes: { at: 'status', good: 1 },
	authByMessage: true,

	parse(answer) {
		const fields = fieldsOf(answer);
		const postpaid = fields.id('postpaid');
		const details = knownDetails({
			postpaid: postpaid === null ? null : postpaid === '1',
			postpaidLimit: fields.amountOrNull('postpaid_limit'),
		});
		// The number beside it means nothing.
		if (fields.flag('unlimited') === true) return unlimitedBalance(CREDITS, { details });
		return balance(CREDITS, { remaining: fields.amount('credits'), details });
	},

	credentialTest: {
		blindness:
			'It takes a refusal under HTTP 200 for a success: a wrong token shows with the first read.',
	},
	details: {
		postpaid: 'Whether the account pays afterwards.',
		postpaidLimit: 'Limit of an account that pays afterwards, where there is one.',
	},
	evidence: [
		'documented 2026-11-26 · Path, bearer token, all fields, status 1 for a success · https://dev.smsfactor.com/en/api/sms/account/credits',
	],
});
