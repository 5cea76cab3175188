import {
	anyFieldsOf,
	balance,
	bearer,
	defineProvider,
	fieldsOf,
	get,
	inUnit,
	post,
	secret,
	text,
} from '../words';

const BALANCE = { balance: 'balance', unit: null, unitType: 'currency' } as const;

/** Verda, once DataCrunch: the money of a project, behind a log-in. */
export const verda = defineProvider({
	name: 'verda',
	displayName: 'Verda',
	category: 'cloud',
	docsUrl: 'https://api.verda.com/v1/docs#tag/balance',
	fields: [text('clientId', 'Client ID'), secret('Client Secret')],
	hosts: ['api.verda.com'],
	signIn: {},
	requests: {
		logIn: post('https://api.verda.com/v1/oauth2/token', {
			json: {
				grant_type: 'client_credentials',
				client_id: '{clientId}',
				client_secret: '{apiKey}',
			},
			readToken: (answer) => fieldsOf(answer).requiredText('access_token'),
		}),
		balance: get('https://api.verda.com/v1/balance', { signIn: bearer('token') }),
	},
	balances: [BALANCE],
	errorCodes: { at: 'code', codes: { unauthorized_request: 'auth' } },
	// A log-in with a wrong secret may be refused under 400, too.
	detectError: ({ status }, context) =>
		status === 400 && context.asked('logIn') === 0 ? { class: 'auth' } : null,
	secretsIn: (answer) => [anyFieldsOf(answer).text('refresh_token')],

	parse(answer) {
		const fields = fieldsOf(answer);
		const unit = inUnit(BALANCE, fields.currency('currency'));
		return balance(unit, { remaining: fields.amount('amount') });
	},

	credentialTest: { statuses: { 400: 'Verda refused the Client Secret' } },
	notes: ['Verda was called DataCrunch: the accounts are the same.'],
	evidence: [
		'documented 2026-11-26 · The log-in, path, both fields, the shape of an error · verda-cloud/sdk-python, verda/balance, authentication, http_client and tests (2026)',
	],
});
