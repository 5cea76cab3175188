import {
	anyFieldsOf,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	header,
	knownDetails,
	scaleAmount,
	secret,
} from '../words';

const CREDITS = creditsIn('USD');

/** How many of AIHubMix's units make a dollar. */
const UNITS = 500_000;

/** AIHubMix: the money of an account, for a manage key. */
export const aiHubMix = defineProvider({
	name: 'aiHubMix',
	displayName: 'AIHubMix',
	category: 'ai-models',
	docsUrl: 'https://docs.aihubmix.com',
	keysUrl: 'https://console.aihubmix.com',
	topUpUrl: 'https://console.aihubmix.com/topup',
	fields: [secret('Manage Key')],
	hosts: ['aihubmix.com'],
	signIn: header('Authorization'),
	requests: { user: 'GET https://aihubmix.com/api/user/self' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },
	failureWords: { auth: { advice: 'Use a Manage Key: keys that run models are refused.' } },

	// Under HTTP 200 a refused key; under any other the status tells.
	detectError: (answer) =>
		answer.status === 200 && anyFieldsOf(answer).flag('success') === false
			? { class: 'auth' }
			: null,

	secretsIn(answer) {
		const data = anyFieldsOf(answer).objectOrEmpty('data');
		return [data.text('access_token'), data.text('email')];
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const used = data.amountOrNull('used_quota');
		return balance(CREDITS, {
			remaining: scaleAmount(data.amount('quota'), UNITS),
			details: {
				...knownDetails({ totalUsed: used === null ? null : scaleAmount(used, UNITS) }),
				...data.details({ group: 'group' }),
			},
			derived: ['remaining'],
		});
	},

	credentialTest: {
		refusals: [{ path: 'success', equals: false, message: 'AIHubMix refused the Manage Key' }],
	},
	notes: ['AIHubMix counts units, of which 500,000 make a dollar: `remaining` is computed.'],
	details: {
		totalUsed: 'What was spent in all, in dollars.',
		group: 'Name of the group that the account is in.',
	},
	evidence: [
		'reported 2026-11-26 · Path, the key without a word before it, fields, units, refusals under HTTP 200 · Public client code',
	],
});
