import {
	account,
	amount,
	anyFieldsOf,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	knownDetails,
	ownAddress,
	scaleAmount,
	secret,
	text,
} from '../words';

const CREDITS = creditsIn('USD');

/** What an answer tells of the user that is nobody else's business: a token, and ids at other services. */
const PERSONAL = [
	'access_token',
	'email',
	'github_id',
	'discord_id',
	'oidc_id',
	'wechat_id',
	'telegram_id',
	'linux_do_id',
] as const;

/** New API: the quota of a whole account at a relay of one's own. */
export const newApiAccount = defineProvider({
	name: 'newApiAccount',
	displayName: 'New API (Whole Account)',
	category: 'ai-models',
	docsUrl: 'https://github.com/QuantumNous/new-api',
	fields: [
		secret('Access Token', {
			description: "The account's system access token, and not a key that begins with sk-",
			hint: "The relay's console, Personal settings",
		}),
		text('userId', 'User ID'),
		ownAddress(),
		amount('quotaPerUnit', 'Quota per Unit', {
			description: 'How much quota is one dollar; the operator of a relay may change it',
			default: 500_000,
		}),
	],
	hosts: [],
	signIn: { headers: { Authorization: 'Bearer {apiKey}', 'New-Api-User': '{userId}' } },
	requests: { user: 'GET {baseUrl}/api/user/self' },
	balances: [CREDITS],

	// Older relays refuse under HTTP 200.
	detectError: (answer) =>
		answer.status === 200 && anyFieldsOf(answer).flag('success') === false
			? { class: 'auth' }
			: null,
	secretsIn(answer) {
		const data = anyFieldsOf(answer).objectOrEmpty('data');
		return PERSONAL.map((name) => data.text(name));
	},

	parse(answer, context) {
		const data = fieldsOf(answer).object('data');
		const unit = context.amount('quotaPerUnit');
		const used = data.amountOrNull('used_quota');
		const reading = balance(CREDITS, {
			remaining: scaleAmount(data.amount('quota'), unit),
			details: {
				...knownDetails({ totalUsed: used === null ? null : scaleAmount(used, unit) }),
				...data.details({ requestCount: 'request_count', group: 'group' }),
			},
			derived: ['remaining'],
		});
		return account(reading, data.id('id'));
	},

	credentialTest: {
		refusals: [{ path: 'success', equals: false, message: 'The relay refused the Access Token' }],
	},
	notes: [
		'The whole account; One API / New API Relay reads a single key instead.',
		'With Include Raw the item holds what the relay knows of the user, such as the name.',
	],
	details: {
		totalUsed: 'What the account has ever used, in dollars.',
		requestCount: 'How many requests the account has ever made.',
		group: "The account's group at the relay.",
	},
	evidence: [
		"documented 2026-11-26 · 401 and 403 with their codes · The server's source: QuantumNous/new-api, middleware/auth.go",
		'reported 2026-11-26 · Path, fields, the header New-Api-User, 500,000 of quota for a dollar, refusals under HTTP 200 · Public client code',
	],
});
