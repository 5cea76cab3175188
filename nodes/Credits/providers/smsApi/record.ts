import {
	account,
	balance,
	choice,
	CREDITS,
	defineProvider,
	fieldsOf,
	NoBalance,
	secret,
} from '../words';

/** SMSAPI: the points of an account; one that pays afterwards or by subscription may have none. */
export const smsApi = defineProvider({
	name: 'smsApi',
	displayName: 'SMSAPI',
	category: 'messaging',
	docsUrl: 'https://www.smsapi.com/',
	fields: [
		secret('OAuth Token'),
		choice('region', 'Region', [
			{ value: 'com', displayName: 'SMSAPI.com', host: 'api.smsapi.com' },
			{ value: 'pl', displayName: 'SMSAPI.pl', host: 'api.smsapi.pl' },
		]),
	],
	hosts: ['api.smsapi.com', 'api.smsapi.pl'],
	requests: { profile: 'GET https://{region}/profile' },
	balances: [CREDITS],

	parse(answer) {
		const profile = fieldsOf(answer);
		const details = profile.details({ paymentType: 'payment_type', userType: 'user_type' });
		const isPaidOtherwise = ['postpaid', 'subscription'].includes(String(details.paymentType));
		if (isPaidOtherwise && !profile.isSent('points')) {
			throw new NoBalance(
				`This SMSAPI account has no points: it is ${String(details.paymentType)}`,
				'Use a prepaid account: nothing is left to be read here.',
			);
		}
		const remaining = profile.amount('points');
		return account(balance(CREDITS, { remaining, details }), profile.id('id'));
	},

	credentialTest: { blindness: 'It passes an account without points, which cannot be read.' },
	notes: [
		'The two sites have separate accounts: choose the one that the token was created at.',
		'Points are not money: the response does not name the currency.',
	],
	details: {
		paymentType: 'How the account pays: `prepaid`, `postpaid`, `subscription` or `trial`.',
		userType: 'Type of the user, as sent.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, points that may be missing, both hosts · smsapi/smsapi-php-client (April 2026)',
		'documented 2026-11-26 · Payment types, an answer · smsapi/smsapi-javascript-client, src/modules/profile (November 2025)',
	],
});
