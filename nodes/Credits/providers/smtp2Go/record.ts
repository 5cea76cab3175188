import {
	anyFieldsOf,
	balance,
	choice,
	commonMessage,
	defineProvider,
	fieldsOf,
	header,
	knownDetails,
	post,
	secret,
} from '../words';

const EMAILS = { balance: 'credits', unit: 'email', unitType: 'message' } as const;

/** The key may not ask for this, whatever the status says. */
const CODES = { 'E_ApiResponseCodes.ENDPOINT_PERMISSION_DENIED': 'forbidden' } as const;

/** SMTP2GO: the emails of a billing cycle. */
export const smtp2Go = defineProvider({
	name: 'smtp2Go',
	displayName: 'SMTP2GO',
	category: 'messaging',
	docsUrl: 'https://developers.smtp2go.com/reference/email-cycle-1',
	keysUrl: 'https://app.smtp2go.com/sending/apikeys/',
	fields: [
		secret('API Key', { description: 'A key with the permission for /stats/email_cycle' }),
		choice('region', 'Region', [
			{ value: 'global', displayName: 'Global', host: 'api.smtp2go.com' },
			{ value: 'us', displayName: 'United States', host: 'us-api.smtp2go.com' },
			{ value: 'eu', displayName: 'Europe', host: 'eu-api.smtp2go.com' },
			{ value: 'au', displayName: 'Australia', host: 'au-api.smtp2go.com' },
		]),
	],
	hosts: ['api.smtp2go.com', 'us-api.smtp2go.com', 'eu-api.smtp2go.com', 'au-api.smtp2go.com'],
	signIn: header('X-Smtp2go-Api-Key'),
	requests: { cycle: post('https://{region}/v3/stats/email_cycle', { json: {} }) },
	balances: [EMAILS],
	offers: ['used', 'limit', 'resetsAt'],
	// The specification has both in data, the guide at the top.
	errorCodes: [
		{ at: 'data.error_code', codes: CODES },
		{ at: 'error_code', codes: CODES },
	],
	providerMessage: (answer) =>
		anyFieldsOf(answer).objectOrEmpty('data').text('error') ?? commonMessage(answer),
	failureWords: { forbidden: { advice: 'Give the key the permission for /stats/email_cycle.' } },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		return balance(EMAILS, {
			remaining: data.amount('cycle_remaining'),
			used: data.amountOrNull('cycle_used'),
			limit: data.amountOrNull('cycle_max'),
			resetsAt: data.instant('cycle_end'),
			details: knownDetails({ cycleStart: data.instant('cycle_start') }),
		});
	},

	details: { cycleStart: 'When the billing cycle began, ISO 8601 UTC.' },
	evidence: [
		'documented 2026-11-26 · Hosts, header, path, the answer, permissions and their 400 · The OpenAPI document of SMTP2GO, as kept in api-evangelist/smtp2go, openapi/_original (August 2026)',
		'documented 2026-11-26 · 401, 402, 403, both places of an error · developers.smtp2go.com, response codes, as kept in api-evangelist/smtp2go',
	],
});
