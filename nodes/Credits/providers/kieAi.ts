import { plainReading } from '../balance/reading';
import { isRecord, readAmount, readText, requireAmount } from '../balance/readers';
import type { KnownFailure, ProviderAnswer, RemoteProvider } from './provider';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** What the envelope's codes mean. HTTP says 200 to all of them. */
export const ENVELOPE_CODES: Readonly<
	Record<number, Omit<KnownFailure, 'words' | 'providerCode'>>
> = {
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

/** The verdict of the envelope, which wraps success and failure alike. */
function recogniseEnvelope({ status, body }: ProviderAnswer): KnownFailure | null {
	if (!isRecord(body)) return null;
	const code = readAmount(body.code);
	if (code === null || code === 200) return null;
	const known = ENVELOPE_CODES[code] ?? undocumented(code, status);
	return { ...known, words: readText(body.msg), providerCode: code };
}

/** Of a code that nobody documents, HTTP may still say what it means. */
function undocumented(code: number, status: number): Pick<KnownFailure, 'class'> {
	if (status < 200 || status > 299) return {};
	return { class: code >= 500 && code <= 599 ? 'unavailable' : 'badResponse' };
}

/** Kie.ai: one balance in an envelope that says 200 on the outside whatever happened. */
export const kieAi = {
	kind: 'remote',
	name: 'kieAi',
	displayName: 'Kie.ai',
	docsUrl: 'https://docs.kie.ai/common-api/get-account-credits',
	topUpUrl: 'https://kie.ai/pricing',
	credential: {
		type: 'kieAiCreditsApi',
		secretField: 'apiKey',
		secretName: 'API Key',
		keysUrl: 'https://kie.ai/api-key',
	},
	balances: [CREDITS],
	offers: { used: false, limit: false, lots: false, resetsAt: false },

	request: () => ({ method: 'GET', url: 'https://api.kie.ai/api/v1/chat/credit' }),

	recogniseFailure: recogniseEnvelope,

	parse(body) {
		// A code other than 200 is a failure by now; without any the envelope is not Kie.ai's.
		requireAmount(body.code, 'code');
		return {
			accountId: null,
			balances: [plainReading(CREDITS, requireAmount(body.data, 'data'))],
		};
	},

	notes: [
		'A refused key comes back with HTTP 200 and `code: 401` in the body; the node and the credential test both look at the body.',
		'A key can be limited to IP addresses at Kie.ai. A request from another address is answered with HTTP 403.',
		'The answer holds nothing but the remaining amount, which may have decimals.',
	],
	details: {},
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
