import { UnexpectedAnswer } from '../balance/failure';
import { isRecord, readText, requireAmount } from '../balance/readers';
import { plainReading } from '../balance/reading';
import type { KnownFailure, RemoteProvider } from './provider';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** Spellings in use, the documented one first. */
const SPELLINGS = ['credits_remaining', 'creditsRemaining', 'credits'] as const;

const ERROR_CODES: Readonly<Record<string, Omit<KnownFailure, 'words' | 'providerCode'>>> = {
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
	docsUrl: 'https://www.pixelcut.ai/docs/api-reference/get-credits',
	topUpUrl: null,
	credential: {
		type: 'pixelcutCreditsApi',
		secretField: 'apiKey',
		secretName: 'API Key',
		keysUrl: 'https://developer.pixelcut.ai/',
	},
	balances: [CREDITS],
	offers: { used: false, limit: false, lots: false, resetsAt: false },

	request: () => ({ method: 'GET', url: 'https://api.developer.pixelcut.ai/v1/credits' }),

	recogniseFailure({ body }) {
		if (!isRecord(body)) return null;
		const code = readText(body.error_code);
		const words = readText(body.error);
		if (code === null && words === null) return null;
		const known = code === null ? undefined : ERROR_CODES[code];
		return { ...known, words, providerCode: code };
	},

	parse(body) {
		const spelling = SPELLINGS.find((name) => name in body);
		if (spelling === undefined) throw new UnexpectedAnswer("'credits_remaining' is missing");
		return {
			accountId: null,
			balances: [plainReading(CREDITS, requireAmount(body[spelling], spelling))],
		};
	},

	notes: [
		'The documented schema says that the amount is a string while its example is a number; both are read.',
		'Public clients also read `creditsRemaining` and `credits`; these spellings are accepted where the documented one is absent.',
		'No address for buying credits is documented, so `topUpUrl` is empty.',
	],
	details: {},
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
