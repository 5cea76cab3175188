import { balance, choice, defineProvider, fieldsOf, secret } from '../words';

const EMAILS = { balance: 'credits', unit: 'email', unitType: 'message' } as const;

/** Twilio SendGrid: the emails of the plan's period. */
export const sendGrid = defineProvider({
	name: 'sendGrid',
	displayName: 'Twilio SendGrid',
	category: 'messaging',
	docsUrl:
		'https://www.twilio.com/docs/sendgrid/api-reference/users-api/retrieve-your-credit-balance',
	fields: [
		secret('API Key'),
		choice(
			'region',
			'Region',
			[
				{ value: 'global', displayName: 'Global', host: 'api.sendgrid.com' },
				{ value: 'eu', displayName: 'EU', host: 'api.eu.sendgrid.com' },
			],
			{ description: 'EU is for the keys of regional subusers' },
		),
	],
	hosts: ['api.sendgrid.com', 'api.eu.sendgrid.com'],
	requests: { credits: 'GET https://{region}/v3/user/credits' },
	balances: [EMAILS],
	offers: ['used', 'limit', 'resetsAt'],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(EMAILS, {
			remaining: fields.amount('remain'),
			used: fields.amountOrNull('used'),
			limit: fields.amountOrNull('total'),
			resetsAt: fields.instant('next_reset'),
			details: {
				...fields.amounts({ overage: 'overage' }),
				...fields.details({ resetFrequency: 'reset_frequency', lastReset: 'last_reset' }),
			},
		});
	},

	notes: [
		'At 0 emails may still go out and be charged one by one: `details.overage` counts them.',
		'A plan without a number of emails has no balance here, and its read fails.',
	],
	details: {
		overage: 'Emails beyond the plan.',
		resetFrequency: 'How often the balance starts anew, as SendGrid says it: `monthly`, …',
		lastReset: 'The day on which it did so last.',
	},
	evidence: [
		'documented 2026-11-26 · Path, both hosts, bearer key, all fields, shape and words of errors · sendgrid/sendgrid-oai, oai.json (July 2024); twilio.com/docs/sendgrid, Retrieve your credit balance; support.sendgrid.com, 4XX API Errors',
	],
});
