import {
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	isAboutTheKey,
	JsonFields,
	secret,
	type Lot,
} from '../words';
import { errorsIn, readMessages } from './messages';

/** Melissa: the Cicero API, a balance with an overdraft limit and purchased batches. */
export const melissa = defineProvider({
	name: 'melissa',
	displayName: 'Melissa (Cicero)',
	category: 'lead-data',
	credentialDisplayName: 'Melissa Credits API',
	docsUrl: 'https://developer.melissa.com/apis/cicero/',
	keysUrl: 'https://developer.melissa.com/apis/cicero/',
	topUpUrl: 'https://www.cicerodata.com/pricing/',
	fields: [
		secret('License Key', {
			name: 'licenseKey',
			hint: 'Issued by Melissa for the Cicero API',
			description: 'The License Key that Melissa issued for the Cicero API',
		}),
	],
	hosts: ['app.cicerodata.com'],
	// The documents disagree on the name.
	signIn: { query: { key: '{licenseKey}', customer_id: '{licenseKey}' } },
	requests: {
		credits: get('https://app.cicerodata.com/v3.1/account/credits_remaining', {
			headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
			// Without it the API may answer in XML.
			query: { format: 'json' },
		}),
	},
	balances: [CREDITS],
	offers: ['lots'],

	detectError({ status, body }) {
		// This API knows no other reason for a 403 than the key.
		if (status === 403) return { class: 'auth' };
		const errors = errorsIn(body);
		if (errors === null) return null;
		// Here the status says what the errors are about.
		if (status === 401 || status === 429 || status >= 500) return {};
		return { class: isAboutTheKey(errors) ? 'auth' : 'badRequest' };
	},

	providerMessage: ({ body }) => errorsIn(body),

	parse(answer) {
		const response = fieldsOf(answer).object('response');
		const results = response.object('results');
		const messages = readMessages(response.value('messages'));
		return balance(CREDITS, {
			remaining: results.amount('credit_balance'),
			creditLine: results.amountOrNull('overdraft_limit'),
			lots: results.objects('usable_batches').map(readLot),
			details: messages.length > 0 ? { messages } : {},
		});
	},

	credentialTest: {
		// A bad key is documented as HTTP 400, and this request has no other part that could be wrong.
		statuses: { 400: 'Melissa refused the License Key' },
		blindness:
			'It cannot look into the list of errors of an answer and relies on the HTTP status alone: 400 counts as a refused key.',
	},
	notes: [
		'This is the balance of the Cicero API (elected officials), the only Melissa product with this endpoint.',
		'The key travels in the query string, as `key` and as `customer_id`: the documents disagree on the name. It is removed from every message.',
		'`creditLine` is the overdraft limit. It is never added to `remaining`.',
		'Batches become lots. They carry no id, so one is built from their dates and size. Dates come without a zone and are taken as UTC; an unreadable one gives `null`.',
		'No total is documented and used-up batches leave the list, so `limit` and `used` are empty.',
		'Reading the balance costs no credits. The API allows 200 calls a minute.',
	],
	details: {
		messages: 'What the API says beside the result, when it says something.',
		'lot cost': 'What the batch cost, as sent.',
		'lot discount': 'Discount on the batch, as sent.',
		'lot created': 'When the batch was bought, as sent.',
		'lot expirationTime': 'When the batch expires, as sent.',
	},
	evidence: [
		'documented 2026-11-21 · Endpoint, query parameters, headers, result fields, errors under HTTP 400, the costs and the rate limit · https://developer.melissa.com/apis/cicero/',
		'reported 2026-11-21 · Dates such as 2022-12-01 00:00:00 without a zone, XML without format=json · Public clients of this API',
	],
});

function readLot(batch: JsonFields): Lot {
	const created = batch.text('created');
	const expirationTime = batch.text('expiration_time');
	const granted = batch.amountOrNull('credits_purchased');
	return {
		id: [created, granted, expirationTime].map((part) => part ?? '?').join('|'),
		label: null,
		granted,
		remaining: batch.amount('credits_remaining'),
		startsAt: batch.instant('created'),
		expiresAt: batch.instant('expiration_time'),
		details: batch.details({
			cost: 'cost',
			discount: 'discount',
			created: 'created',
			expirationTime: 'expiration_time',
		}),
	};
}
