import {
	account,
	balance,
	bearer,
	choice,
	defineProvider,
	fieldsOf,
	get,
	inUnit,
	post,
	secret,
	text,
} from '../words';

const BALANCE = { balance: 'balance', unit: null, unitType: 'currency' } as const;

/** What both hosts are sent. */
const ORGANISATION = {
	headers: { Accept: 'application/vnd.api+json' },
	signIn: bearer('token'),
} as const;

/** Pingen: the money of an organisation, behind a log-in. */
export const pingen = defineProvider({
	name: 'pingen',
	displayName: 'Pingen',
	category: 'commerce',
	docsUrl: 'https://api.pingen.com/documentation#tag/organisations.general',
	fields: [
		text('clientId', 'Client ID'),
		secret('Client Secret'),
		text('organisationId', 'Organisation ID'),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'identity.pingen.com' },
			{ value: 'staging', displayName: 'Staging', host: 'identity-staging.pingen.com' },
		]),
	],
	hosts: [
		'identity.pingen.com',
		'identity-staging.pingen.com',
		'api.pingen.com',
		'api-staging.pingen.com',
	],
	signIn: {},
	requests: {
		logIn: post('https://{environment}/auth/access-tokens', {
			form: {
				grant_type: 'client_credentials',
				client_id: '{clientId}',
				client_secret: '{apiKey}',
				scope: 'organisation_read',
			},
			readToken: (answer) => fieldsOf(answer).requiredText('access_token'),
		}),
		live: get('https://api.pingen.com/organisations/{organisationId}', ORGANISATION),
		staging: get('https://api-staging.pingen.com/organisations/{organisationId}', ORGANISATION),
	},
	balances: [BALANCE],

	next(context) {
		const request = context.field('environment');
		return context.asked(request) === 0 ? { request } : null;
	},

	errorCodes: { at: 'error', codes: { invalid_client: 'auth' } },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const organisation = data.object('attributes');
		const reading = balance(inUnit(BALANCE, organisation.currency('billing_currency')), {
			remaining: organisation.amount('billing_balance'),
			details: organisation.details({
				billingMode: 'billing_mode',
				plan: 'plan',
				status: 'status',
			}),
		});
		return account(reading, data.id('id'));
	},

	credentialTest: { statuses: { 400: 'Pingen refused the Client ID or the Client Secret' } },
	notes: [
		'An organization that is billed afterwards has a balance of 0 and is not empty: `details.billingMode` is `postpaid` then.',
	],
	details: {
		billingMode: '`prepaid` or `postpaid`.',
		plan: 'Name of the plan.',
		status: 'State of the organisation.',
	},
	evidence: [
		'documented 2026-11-26 · Hosts, path, all fields, a balance of 0 where billing is postpaid · pingencom/pingen2-sdk-php, OrganisationAttributes.php and its tests; the hosts of staging, Provider/Pingen.php and ResourceEndpoint.php',
		'reported 2026-11-26 · The log-in, its path, form and scope · Public client code',
	],
});
