import {
	account,
	anyFieldsOf,
	balance,
	fieldsOf,
	get,
	header,
	secret,
	UnexpectedAnswer,
	type DetectedError,
	type RemoteProvider,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** Spellings in use, the documented one first. */
const SPELLINGS = ['credits_remaining', 'creditsRemaining', 'credits'] as const;

const ERROR_CODES: Readonly<Record<string, DetectedError>> = {
	invalid_auth_token: { class: 'auth' },
	rate_limit_exceeded: { class: 'rateLimited' },
	// Comes with HTTP 403, but says nothing against the key.
	insufficient_api_credits: {
		class: 'forbidden',
		message: 'Pixelcut says that the account has insufficient credits',
		advice: 'It did not say how much is left, so nothing is claimed. Add credits to the account.',
	},
};

/** Pixelcut: a single number, declared as a string and shown as a number. */
export const pixelcut = {
	kind: 'remote',
	name: 'pixelcut',
	displayName: 'Pixelcut',
	category: 'ai-media',
	docsUrl: 'https://www.pixelcut.ai/docs/api-reference/get-credits',
	keysUrl: 'https://developer.pixelcut.ai/',
	topUpUrl: null,
	fields: [secret('API Key')],
	hosts: ['api.developer.pixelcut.ai'],
	signIn: header('X-API-Key'),
	requests: { credits: get('https://api.developer.pixelcut.ai/v1/credits') },
	balances: [CREDITS],
	offers: [],

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const code = fields.text('error_code');
		if (code === null && fields.text('error') === null) return null;
		return { ...(code !== null && ERROR_CODES[code]), providerCode: code };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const spelling = SPELLINGS.find((name) => fields.names().includes(name));
		if (spelling === undefined) throw new UnexpectedAnswer("'credits_remaining' is missing");
		return account(balance(CREDITS, { remaining: fields.amount(spelling) }));
	},

	notes: [
		'The documented schema says that the amount is a string while its example is a number; both are read.',
		'Public clients also read `creditsRemaining` and `credits`; these spellings are accepted where the documented one is absent.',
		'No address for buying credits is documented, so `topUpUrl` is empty.',
	],
	evidence: [
		{
			kind: 'documented',
			fact: 'Endpoint, X-API-Key header, credits_remaining, the bodies of 401 and 429',
			source: 'https://www.pixelcut.ai/docs/api-reference/get-credits',
			checked: '2026-11-21',
		},
		{
			kind: 'reported',
			fact: 'Two other spellings of the field',
			source: 'Public clients of this endpoint',
			checked: '2026-11-21',
		},
	],
} as const satisfies RemoteProvider;
