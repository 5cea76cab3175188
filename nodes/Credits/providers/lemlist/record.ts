import {
	balance,
	basic,
	commonMessage,
	CREDITS,
	defineProvider,
	fieldsOf,
	isAboutTheKey,
} from '../words';

const REFUSED = 'Lemlist refused the API Key';

/** Lemlist: the credits of a team and the parts that they consist of. */
export const lemlist = defineProvider({
	name: 'lemlist',
	displayName: 'Lemlist',
	category: 'lead-data',
	docsUrl: 'https://developer.lemlist.com/api-reference/endpoints/team/get-team-credits',
	keysUrl: 'https://app.lemlist.com/settings/integrations',
	hosts: ['api.lemlist.com'],
	signIn: basic('', '{apiKey}'),
	requests: { credits: 'GET https://api.lemlist.com/api/team/credits' },
	balances: [CREDITS],

	// A key that is missing is 400, one without a user 404, and a blocked user says nothing against it.
	detectError(answer) {
		if (![400, 401, 404].includes(answer.status)) return null;
		const message = commonMessage(answer);
		if (!isAboutTheKey(message)) return null;
		return { class: message?.includes('blocked') === true ? 'forbidden' : 'auth' };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const parts = fields.objectOrEmpty('details').objectOrEmpty('remaining');
		const details = parts.amounts({
			freemium: 'freemium',
			subscription: 'subscription',
			gifted: 'gifted',
			paid: 'paid',
		});
		return balance(CREDITS, { remaining: fields.amount('credits'), details });
	},

	credentialTest: { statuses: { 400: REFUSED, 404: REFUSED } },
	notes: ['The balance is that of the team. It has no limit: a team buys credits.'],
	details: {
		freemium: 'Free credits among them.',
		subscription: 'Credits of the subscription among them.',
		gifted: 'Credits that were a gift among them.',
		paid: 'Bought credits among them.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, 20 requests in 2 seconds · https://developer.lemlist.com/api-reference/endpoints/team/get-team-credits',
		'reported 2026-11-26 · Basic with an empty user name, errors in plain text and their statuses · segevsh/w6w-apps, apps/lemlist (3 August 2026)',
	],
});
