import { melissa } from './record';
import { plainReading, type BalanceReading, type Lot } from '../../balance/reading';
import { DAY_MS } from '../../balance/time';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = melissa.balances;

/** The envelope, with only what matters in it. */
function envelope(response: {
	errors?: unknown;
	messages?: unknown;
	results?: Record<string, unknown> | null;
}) {
	return { response: { errors: [], messages: [], results: {}, ...response } };
}

function failed(status: number, ...errors: string[]) {
	return { status, body: envelope({ errors }) };
}

/** A purchased batch with every documented field. */
const BATCH = {
	credits_purchased: 1000,
	credits_remaining: 400,
	created: '2026-12-01 00:00:00',
	expiration_time: '2027-12-01 00:00:00',
	cost: '149.00',
	discount: '0.00',
};

/** The lot that BATCH has to become. */
const LOT: Lot = {
	id: '2026-12-01 00:00:00|1000|2027-12-01 00:00:00',
	label: null,
	granted: 1000,
	remaining: 400,
	startsAt: '2026-12-01T00:00:00.000Z',
	expiresAt: '2027-12-01T00:00:00.000Z',
	details: {
		cost: '149.00',
		discount: '0.00',
		created: '2026-12-01 00:00:00',
		expirationTime: '2027-12-01 00:00:00',
	},
};

function goodBody(results: Record<string, unknown> = {}) {
	return envelope({
		results: {
			credit_balance: 400,
			overdraft_limit: 100,
			usable_batches: [BATCH],
			...results,
		},
	});
}

function reading(changes: Partial<BalanceReading> = {}): BalanceReading {
	return { ...plainReading(CREDITS, 400), creditLine: 100, lots: [LOT], ...changes };
}

/** A date as this API writes it: UTC without saying so. */
function plainDate(instant: number): string {
	return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** A batch bought a while ago; `days` are counted from the start of the day. */
function batchAround(
	now: number,
	batch: { size: number; left: number; boughtDaysAgo: number; expiresInDays: number; cost: string },
) {
	const today = Math.floor(now / DAY_MS) * DAY_MS;
	return {
		credits_purchased: batch.size,
		credits_remaining: batch.left,
		created: plainDate(today - batch.boughtDaysAgo * DAY_MS),
		expiration_time: plainDate(today + batch.expiresInDays * DAY_MS),
		cost: batch.cost,
		discount: '0.00',
	};
}

/** Two purchases, of which the one that expires first is spent first; a used-up one leaves the list. */
function batchesOf(total: number, remaining: number, now: number) {
	const [firstSize, secondSize] = [total * 0.4, total * 0.6];
	const second = Math.min(remaining, secondSize);
	return [
		batchAround(now, {
			size: firstSize,
			left: remaining - second,
			boughtDaysAgo: 300,
			expiresInDays: 65,
			cost: '149.00',
		}),
		batchAround(now, {
			size: secondSize,
			left: second,
			boughtDaysAgo: 35,
			expiresInDays: 330,
			cost: '199.00',
		}),
	].filter(({ credits_remaining }) => credits_remaining > 0);
}

/** Melissa's Cicero API, as documented at https://developer.melissa.com/apis/cicero/ */
export const answers = {
	record: melissa,
	credential: { licenseKey: '{8}*{6}**' },
	good: [
		{
			title: 'every documented field, dates without a zone',
			evidence: 'reported',
			body: goodBody(),
			expected: [reading()],
		},
		{
			title: 'a balance below zero, within the overdraft limit',
			evidence: 'constructed',
			body: goodBody({ credit_balance: -20.5, usable_batches: [] }),
			expected: [reading({ remaining: -20.5, lots: [] })],
		},
		{
			title: 'messages beside the result',
			evidence: 'constructed',
			body: { response: { ...goodBody().response, messages: ['Prices change soon.'] } },
			expected: [reading({ details: { messages: ['Prices change soon.'] } })],
		},
		{
			title: 'dates with a T, with a zone, and one that is unreadable',
			evidence: 'constructed',
			body: goodBody({
				usable_batches: [
					{
						...BATCH,
						created: '2026-12-01T00:00:00',
						expiration_time: '2027-12-01T02:00:00+02:00',
					},
					{ ...BATCH, created: 'last Monday' },
				],
			}),
			expected: [
				reading({
					lots: [
						{
							...LOT,
							id: '2026-12-01T00:00:00|1000|2027-12-01T02:00:00+02:00',
							details: {
								...LOT.details,
								created: '2026-12-01T00:00:00',
								expirationTime: '2027-12-01T02:00:00+02:00',
							},
						},
						{
							...LOT,
							id: 'last Monday|1000|2027-12-01 00:00:00',
							startsAt: null,
							details: { ...LOT.details, created: 'last Monday' },
						},
					],
				}),
			],
		},
		{
			title: 'three equal batches, told apart by a running number',
			evidence: 'constructed',
			body: goodBody({ usable_batches: [BATCH, BATCH, BATCH] }),
			expected: [
				reading({ lots: [LOT, { ...LOT, id: `${LOT.id}#2` }, { ...LOT, id: `${LOT.id}#3` }] }),
			],
		},
		{
			title: 'a batch that says nothing but what is left',
			evidence: 'constructed',
			body: goodBody({ usable_batches: [{ credits_remaining: 400 }] }),
			expected: [
				reading({
					lots: [
						{
							id: '?|?|?',
							label: null,
							granted: null,
							remaining: 400,
							startsAt: null,
							expiresAt: null,
							details: {},
						},
					],
				}),
			],
		},
		{
			title: 'no overdraft limit',
			evidence: 'constructed',
			body: goodBody({ overdraft_limit: null }),
			expected: [reading({ creditLine: null })],
		},
	],
	bad: [
		{
			title: '400 whose message is about the key',
			evidence: 'constructed',
			reply: failed(400, 'The license key is not valid.'),
			class: 'auth',
			quotes: 'The license key is not valid.',
		},
		{
			title: 'the documented 400',
			evidence: 'documented',
			reply: failed(400, 'A detailed message about the error.'),
			class: 'badRequest',
			quotes: 'A detailed message about the error.',
		},
		{
			title: 'HTTP 200 with errors about the key',
			evidence: 'constructed',
			reply: failed(200, 'Unauthorized: unknown customer_id.'),
			class: 'auth',
			quotes: 'Unauthorized: unknown customer_id.',
		},
		{
			title: 'HTTP 200 with errors beside a balance',
			evidence: 'constructed',
			reply: {
				status: 200,
				body: { response: { ...goodBody().response, errors: ['Stale data.', 'Try later.'] } },
			},
			class: 'badRequest',
			quotes: 'Stale data. Try later.',
		},
		{
			title: '401',
			evidence: 'constructed',
			reply: failed(401, 'Access denied.'),
			class: 'auth',
			quotes: 'Access denied.',
		},
		{
			title: '403',
			evidence: 'constructed',
			reply: failed(403, 'Access denied.'),
			class: 'auth',
			quotes: 'Access denied.',
		},
		{
			title: '403 that does not say why',
			evidence: 'constructed',
			reply: { status: 403, body: {} },
			class: 'auth',
		},
		{
			title: '429',
			evidence: 'constructed',
			reply: failed(429, 'More than 200 calls a minute.'),
			class: 'rateLimited',
			quotes: 'More than 200 calls a minute.',
		},
		{
			title: '500 with errors',
			evidence: 'constructed',
			reply: failed(500, 'Internal error.'),
			class: 'unavailable',
			quotes: 'Internal error.',
		},
		{
			title: 'XML, although JSON was asked for',
			evidence: 'reported',
			reply: {
				status: 200,
				headers: { 'content-type': 'application/xml' },
				body: '<?xml version="1.0"?><response><credit_balance>400</credit_balance></response>',
			},
			class: 'badResponse',
		},
		{
			title: 'no results',
			evidence: 'constructed',
			reply: { status: 200, body: envelope({ results: null }) },
			class: 'badResponse',
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['response', 'results', 'credit_balance']],
		answer: ({ total, remaining }, now) => ({
			body: goodBody({
				credit_balance: remaining,
				usable_batches: batchesOf(total, remaining, now),
			}),
		}),
	},
} as const satisfies ProviderAnswers;
