import { balance, creditsIn, defineProvider, fieldsOf, scaleAmount, secret, text } from '../words';

const CREDIT = { ...creditsIn('USD'), balance: 'credit' } as const;

/** Porkbun: the account credit, in cents. */
export const porkbun = defineProvider({
	name: 'porkbun',
	displayName: 'Porkbun',
	category: 'commerce',
	docsUrl: 'https://porkbun.com/api/json/v3/documentation',
	keysUrl: 'https://porkbun.com/account/api',
	fields: [text('apiKey', 'API Key'), secret('Secret API Key', { name: 'secretApiKey' })],
	hosts: ['api.porkbun.com'],
	signIn: { headers: { 'X-API-Key': '{apiKey}', 'X-Secret-API-Key': '{secretApiKey}' } },
	requests: { balance: 'GET https://api.porkbun.com/api/json/v3/account/balance' },
	balances: [CREDIT],
	errorCodes: { at: 'status', codeAt: 'code', good: 'SUCCESS' },
	authByMessage: true,

	parse: (answer) =>
		balance(CREDIT, { remaining: scaleAmount(fieldsOf(answer).amount('balance'), 100) }),

	credentialTest: { statuses: { 400: 'Porkbun refused the API Key or the Secret API Key' } },
	notes: ['Access by API must be switched on in the account.'],
	evidence: [
		'reported 2026-11-26 · Path, both headers, the balance in cents, the shape of errors · Public client code',
	],
});
