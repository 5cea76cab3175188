import {
	account,
	anyFieldsOf,
	balance,
	bearer,
	fieldsOf,
	get,
	secret,
	type DetectedError,
	type RemoteProvider,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** What the envelope's codes mean. HTTP says 200 to all of them. */
const ENVELOPE_CODES: Readonly<Record<number, DetectedError>> = {
	401: { class: 'auth' },
	402: {
		class: 'forbidden',
		message: 'Kie.ai says that the account has insufficient credits',
		advice:
			'It did not say how much is left, so nothing is claimed. Top up at https://kie.ai/pricing.',
	},
	403: { class: 'forbidden' },
	404: { class: 'badRequest' },
	422: { class: 'badRequest' },
	429: { class: 'rateLimited' },
	455: { class: 'unavailable', message: 'Kie.ai is in maintenance' },
	500: { class: 'unavailable' },
	505: {
		class: 'forbidden',
		message: 'Kie.ai has this feature switched off',
		advice: 'Ask Kie.ai whether the credit endpoint is enabled for this account.',
	},
};

/** Kie.ai: one balance in an envelope that says 200 on the outside whatever happened. */
export const kieAi = {
	kind: 'remote',
	name: 'kieAi',
	displayName: 'Kie.ai',
	category: 'ai-media',
	docsUrl: 'https://docs.kie.ai/common-api/get-account-credits',
	keysUrl: 'https://kie.ai/api-key',
	topUpUrl: 'https://kie.ai/pricing',
	fields: [secret('API Key')],
	hosts: ['api.kie.ai'],
	signIn: bearer(),
	requests: { credit: get('https://api.kie.ai/api/v1/chat/credit') },
	balances: [CREDITS],
	offers: [],

	detectError(answer) {
		const code = anyFieldsOf(answer).amountOrNull('code');
		if (code === null || code === 200) return null;
		return { ...(ENVELOPE_CODES[code] ?? undocumented(code, answer.status)), providerCode: code };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		// A code other than 200 is a failure by now; without any the envelope is not Kie.ai's.
		fields.amount('code');
		return account(balance(CREDITS, { remaining: fields.amount('data') }));
	},

	credentialTest: {
		refusals: [
			{ path: 'code', equals: 401, message: 'Kie.ai refused the API Key' },
			{
				path: 'code',
				equals: 402,
				message: 'Kie.ai says that the account has insufficient credits',
			},
			{
				path: 'code',
				equals: 403,
				message: 'Kie.ai does not allow this API Key to read the balance',
			},
			{ path: 'code', equals: 404, message: 'Kie.ai does not know this address any more' },
			{ path: 'code', equals: 422, message: 'Kie.ai rejected the request' },
			{
				path: 'code',
				equals: 429,
				message: 'Too many requests to Kie.ai: try again in a minute',
			},
			{ path: 'code', equals: 455, message: 'Kie.ai is in maintenance: try again later' },
			{
				path: 'code',
				equals: 500,
				message: 'Kie.ai is not available right now: try again later',
			},
			{ path: 'code', equals: 505, message: 'Kie.ai has this feature switched off' },
		],
	},
	notes: [
		'A refused key comes back with HTTP 200 and `code: 401` in the body; the node and the credential test both look at the body.',
		'A key can be limited to IP addresses at Kie.ai. A request from another address is answered with HTTP 403.',
		'The answer holds nothing but the remaining amount, which may have decimals.',
	],
	evidence: [
		{
			kind: 'documented',
			fact: 'Endpoint, bearer key, envelope and its codes',
			source: 'https://docs.kie.ai/common-api/get-account-credits',
			checked: '2026-11-21',
		},
		{
			kind: 'reported',
			fact: 'A bad key is HTTP 200 with code 401; decimals in data; a missing Content-Type; HTTP 403 for a disabled key or another IP',
			source: 'Several independent public clients of this endpoint',
			checked: '2026-11-21',
		},
		{
			kind: 'reported',
			fact: 'Where credits are bought',
			source: "Remembered from the provider's website, not looked up",
			checked: '2026-11-21',
		},
	],
} as const satisfies RemoteProvider;

/** Of a code that nobody documents, HTTP may still say what it means. */
function undocumented(code: number, status: number): DetectedError {
	if (status < 200 || status > 299) return {};
	return { class: code >= 500 && code <= 599 ? 'unavailable' : 'badResponse' };
}
