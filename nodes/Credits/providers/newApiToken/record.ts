import {
	amount,
	anyFieldsOf,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	instantOfSeconds,
	knownDetails,
	ownAddress,
	scaleAmount,
	secret,
	unlimitedBalance,
} from '../words';

const CREDITS = creditsIn('USD');

/** New API: the quota of one key at a relay of one's own, from the relay's own count. */
export const newApiToken = defineProvider({
	name: 'newApiToken',
	displayName: 'New API (Token Usage)',
	category: 'ai-models',
	docsUrl: 'https://github.com/QuantumNous/new-api',
	fields: [
		secret('API Key'),
		ownAddress({ keeps: 'nothing' }),
		amount('quotaPerUnit', 'Quota per US Dollar', {
			default: 500_000,
			description: 'How many units of quota make a dollar; only the operator of a relay changes it',
		}),
	],
	hosts: [],
	requests: { usage: 'GET {baseUrl}/api/usage/token/' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	// Most other relays have no such path.
	statusClasses: { 404: 'badResponse' },
	failureWords: {
		badResponse: {
			advice: 'Check the Base URL. For a relay without this path, use One API / New API Relay.',
		},
	},

	// Under HTTP 200 a key that was not found; under any other the status tells.
	detectError: (answer) =>
		answer.status === 200 && anyFieldsOf(answer).flag('success') === false
			? { class: 'auth' }
			: null,

	parse(answer, context) {
		const data = fieldsOf(answer).object('data');
		const dollarsOf = (quota: number) => scaleAmount(quota, context.amount('quotaPerUnit'));
		const dollarsIn = (name: string) => {
			const quota = data.amountIfSent(name);
			return quota === null ? null : dollarsOf(quota);
		};
		const used = dollarsIn('total_used');
		const details = knownDetails({
			expiresAt: instantOfSeconds(data.value('expires_at')),
			tokenName: data.text('name'),
		});
		if (data.flag('unlimited_quota') === true) {
			return unlimitedBalance(CREDITS, { used, details, derived: namesOf({ used }) });
		}
		const limit = dollarsIn('total_granted');
		return balance(CREDITS, {
			remaining: dollarsOf(data.amount('total_available')),
			used,
			limit,
			details,
			derived: ['remaining', ...namesOf({ used, limit })],
		});
	},

	credentialTest: {
		refusals: [{ path: 'success', equals: false, message: 'New API refused the API Key' }],
	},
	notes: [
		'Figures are those of the key, not of the account. A key that is used up or expired is still answered.',
		'The wallet of its owner can be empty while the key has quota left.',
	],
	details: {
		expiresAt: 'When the key expires, ISO 8601 UTC.',
		tokenName: 'Name of the key.',
	},
	evidence: [
		"documented 2026-11-26 · Path, fields, refusals · The server's source: QuantumNous/new-api, controller/token.go (GetTokenUsage) and middleware/auth.go (TokenAuthReadOnly)",
		'reported 2026-11-26 · The closing slash, 500,000 units to the dollar · Public client code',
	],
});

/** Names of the amounts that are there. */
function namesOf(amounts: Readonly<Record<string, number | null>>): string[] {
	return Object.keys(amounts).filter((name) => amounts[name] !== null);
}
