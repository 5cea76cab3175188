import { readInstant } from '../balance/dates';
import {
	isRecord,
	readAmount,
	readText,
	requireAmount,
	requireRecord,
	requireRecords,
	type JsonRecord,
} from '../balance/readers';
import { plainReading, type Details, type Lot } from '../balance/reading';
import type { RemoteProvider } from './provider';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** Words by which the API speaks of the key, which it does under HTTP 400 as well. */
const ABOUT_THE_KEY = /\b(?:(?:api)?keys?|licen[cs]es?|customer id|unauthori[sz]ed)\b/i;

/** Melissa: the Cicero API, a balance with an overdraft limit and purchased batches. */
export const melissa = {
	kind: 'remote',
	name: 'melissa',
	displayName: 'Melissa (Cicero)',
	docsUrl: 'https://developer.melissa.com/apis/cicero/',
	topUpUrl: 'https://www.cicerodata.com/pricing/',
	credential: {
		type: 'melissaCreditsApi',
		secretField: 'licenseKey',
		secretName: 'License Key',
		keysUrl: 'https://developer.melissa.com/apis/cicero/',
	},
	balances: [CREDITS],
	offers: { used: false, limit: false, lots: true, resetsAt: false },

	request: () => ({
		method: 'GET',
		url: 'https://app.cicerodata.com/v3.1/account/credits_remaining',
		headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
		// Without it the API may answer in XML.
		qs: { format: 'json' },
	}),

	recogniseFailure({ status, body }) {
		const response = isRecord(body) && isRecord(body.response) ? body.response : {};
		const errors = readMessages(response.errors);
		const words = errors.length > 0 ? errors.join(' ') : null;
		// This API knows no other reason for a 403 than the key.
		if (status === 401 || status === 403) return { class: 'auth', words };
		if (words === null) return null;
		if (status === 429 || status >= 500) return { words };
		return { class: isAboutTheKey(words) ? 'auth' : 'badRequest', words };
	},

	parse(body) {
		const response = requireRecord(body.response, "'response'");
		const results = requireRecord(response.results, "'response.results'");
		const messages = readMessages(response.messages);
		const reading = {
			...plainReading(CREDITS, requireAmount(results.credit_balance, 'credit_balance')),
			creditLine: readAmount(results.overdraft_limit),
			lots: readLots(requireRecords(results.usable_batches, 'usable_batches')),
			details: messages.length > 0 ? { messages } : {},
		};
		return { accountId: null, balances: [reading] };
	},

	notes: [
		'This is the balance of the Cicero API (elected officials), the only Melissa product with this endpoint.',
		'The key travels in the query string, as `key` and as `customer_id`: the documents disagree on the name. It is removed from every message.',
		'`creditLine` is the overdraft limit. It is never added to `remaining`.',
		'Batches become lots. They carry no id, so one is built from their dates and size. Dates come without a zone and are taken as UTC; an unreadable one gives `null`.',
		'No total is documented and used-up batches leave the list, so `limit` and `used` are empty.',
		"n8n's credential test cannot look into the list of errors of an answer; for this provider it relies on the HTTP status alone, and takes 400 for a refused key.",
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
		{
			kind: 'documented',
			fact: 'Endpoint, query parameters, headers, result fields, errors under HTTP 400, the costs and the rate limit',
			source: 'https://developer.melissa.com/apis/cicero/',
			checked: '2026-11-21',
		},
		{
			kind: 'reported',
			fact: 'Dates such as 2022-12-01 00:00:00 without a zone, XML without format=json',
			source: 'Public clients of this API',
			checked: '2026-11-21',
		},
	],
} as const satisfies RemoteProvider;

/** The texts of a list of messages, or of a single one; anything but a text as JSON. */
function readMessages(value: unknown): string[] {
	const entries = Array.isArray(value) ? value : [value];
	return entries
		.filter((entry) => !isEmpty(entry))
		.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)));
}

function isAboutTheKey(words: string): boolean {
	// Names of parameters fall apart into words: licenseKey, APIKey, customer_id.
	const spaced = words
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
		.replaceAll('_', ' ');
	return ABOUT_THE_KEY.test(spaced);
}

function isEmpty(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
	return value === undefined || value === null || value === '';
}

function readLots(batches: readonly JsonRecord[]): Lot[] {
	const seen = new Map<string, number>();
	return batches.map((batch, index) => {
		const lot = readLot(batch, index);
		const count = (seen.get(lot.id) ?? 0) + 1;
		seen.set(lot.id, count);
		return { ...lot, id: count === 1 ? lot.id : `${lot.id}#${count}` };
	});
}

function readLot(batch: JsonRecord, index: number): Lot {
	const created = readText(batch.created);
	const expirationTime = readText(batch.expiration_time);
	const granted = readAmount(batch.credits_purchased);
	return {
		id: [created, granted, expirationTime].map((part) => part ?? '?').join('|'),
		label: null,
		granted,
		remaining: requireAmount(batch.credits_remaining, `usable_batches[${index}].credits_remaining`),
		startsAt: readInstant(created, 'UTC'),
		expiresAt: readInstant(expirationTime, 'UTC'),
		details: lotDetails(batch, { created, expirationTime }),
	};
}

function lotDetails(
	batch: JsonRecord,
	dates: { created: string | null; expirationTime: string | null },
): Details {
	const cost = readText(batch.cost) ?? readAmount(batch.cost);
	const discount = readText(batch.discount) ?? readAmount(batch.discount);
	return {
		...(cost !== null && { cost }),
		...(discount !== null && { discount }),
		...(dates.created !== null && { created: dates.created }),
		...(dates.expirationTime !== null && { expirationTime: dates.expirationTime }),
	};
}
