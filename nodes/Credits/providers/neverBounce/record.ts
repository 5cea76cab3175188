import {
	anyFieldsOf,
	balanceIfSent,
	bodyField,
	defineProvider,
	fieldsOf,
	NoBalance,
	post,
	present,
	secret,
} from '../words';

const PAID = { balance: 'paid', unit: 'credit', unitType: 'credit' } as const;
const FREE = { balance: 'free', unit: 'credit', unitType: 'credit' } as const;

/** NeverBounce: paid and free credits; an account that is billed monthly may have neither. */
export const neverBounce = defineProvider({
	name: 'neverBounce',
	displayName: 'NeverBounce',
	category: 'lead-data',
	docsUrl: 'https://developers.neverbounce.com/reference/account-info',
	fields: [secret('API Key', { description: 'The API Key of a custom app' })],
	hosts: ['api.neverbounce.com'],
	signIn: bodyField('key'),
	requests: { info: post('https://api.neverbounce.com/v4.2/account/info', { json: {} }) },
	balances: [PAID, FREE],
	offers: ['used'],

	errorCodes: {
		at: 'status',
		good: 'success',
		codes: {
			auth_failure: 'auth',
			throttle_triggered: 'rateLimited',
			temp_unavail: 'unavailable',
			bad_referrer: 'forbidden',
			general_failure: 'badRequest',
		},
	},

	// In an outage a failure is none of the request.
	detectError: (answer) =>
		answer.status >= 500
			? { class: 'unavailable', providerCode: anyFieldsOf(answer).text('status') }
			: null,

	parse(answer) {
		const fields = fieldsOf(answer);
		const isNewer = !fields.isSent('credits_info') && fields.isSent('credits');
		const info = fields.object(isNewer ? 'credits' : 'credits_info');
		const details = {
			...fields.details({ billingType: 'billing_type' }),
			...info.amounts({ monthlyApiUsage: 'monthly_api_usage' }),
			...fields
				.objectOrEmpty('job_counts')
				.amounts({ jobsProcessing: 'processing', jobsQueued: 'queued' }),
		};
		const balances = present(
			([PAID, FREE] as const).map((unit) =>
				balanceIfSent(unit, {
					remaining: info.amountIfSent(`${unit.balance}_credits_remaining`),
					used: info.amountOrNull(`${unit.balance}_credits_used`),
					details,
				}),
			),
		);
		if (balances.length === 0 && info.isSent('monthly_api_usage')) {
			throw new NoBalance(
				'NeverBounce bills this account monthly and reports no balance',
				'Use an account that pays with credits: nothing is left to be read here.',
			);
		}
		return balances;
	},

	notes: [
		'An account that is billed monthly has no paid credits to report, which is not a balance of 0.',
		'NeverBounce does not say which period `used` counts.',
	],
	details: {
		billingType: 'How the account is billed, as sent.',
		monthlyApiUsage: 'What an account that is billed monthly has used.',
		jobsProcessing: 'Verification jobs that are running.',
		jobsQueued: 'Verification jobs that are waiting.',
	},
	evidence: [
		'documented 2026-11-26 · POST with the key in the body, path, error codes, the newer name credits · NeverBounce/NeverBounceApi-NodeJS, src/HttpsClient.ts, src/Errors.ts and src/types.ts (12 May 2025)',
		'documented 2026-11-26 · credits_info with paid credits or monthly usage · NeverBounce/NeverBounceApi-Ruby, lib/never_bounce/api/response/account_info.rb',
		'documented 2026-11-26 · Failures under HTTP 200 · https://developers.neverbounce.com/reference/error-handling',
	],
});
