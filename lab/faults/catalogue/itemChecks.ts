import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { FailureClass } from '../../../nodes/Credits/balance/failure';
import type { ExpectedFailure } from './fault';
import type { Subject } from './subject';

/** Every field of a balance, as documented; written a second time and not taken from the node. */
const FIELDS = [
	...['provider', 'providerName', 'account', 'accountId', 'balance', 'unit', 'unitType'],
	...['remaining', 'used', 'limit', 'creditLine', 'remainingPercent', 'unlimited'],
	...['status', 'isLow', 'lots', 'nextExpiryAt', 'nextExpiryAmount', 'resetsAt', 'details'],
	...['topUpUrl', 'summary', 'derived', 'retrievedAt'],
];

/** Fields of an account that could not be read. */
const UNREAD: IDataObject = {
	...{ remaining: null, used: null, limit: null, creditLine: null, remainingPercent: null },
	...{ unlimited: null, isLow: null, nextExpiryAt: null, nextExpiryAmount: null, resetsAt: null },
	...{ accountId: null, lots: [], details: {}, derived: [], status: 'unknown' },
};

const HEALS_BY_ITSELF: readonly FailureClass[] = [
	'rateLimited',
	'unavailable',
	'timeout',
	'network',
];

/** Complaints about the fields of an account that could not be read. */
export function unknownComplaints(fields: IDataObject, { answers }: Subject): string[] {
	const { account, summary } = fields;
	const wanted: IDataObject = { ...UNREAD, provider: answers.record.name };
	const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, fields[name]]));
	return [
		...fieldComplaints(fields),
		...expect('unread account', found, wanted),
		...(typeof account === 'string' && account !== '' ? [] : ['account is empty']),
		...(String(summary).includes('balance unknown') ? [] : [`summary is ${String(summary)}`]),
	];
}

/** Complaints about the `error` of an item. */
export function errorComplaints(error: unknown, expected: ExpectedFailure): string[] {
	if (typeof error !== 'object' || error === null) return ['error is missing'];
	const { message, providerCode, ...rest } = error as IDataObject;
	return [
		...expect('error', rest, {
			class: expected.class,
			httpCode: expected.httpCode,
			retryable: HEALS_BY_ITSELF.includes(expected.class),
		}),
		...(typeof message === 'string' && message !== '' ? [] : ['error.message is empty']),
		...(providerCode === undefined ? ['error.providerCode is missing'] : []),
	];
}

/** Complaints about the items of a successful read, one per balance. */
export function readingComplaints(
	balances: readonly IDataObject[],
	remaining: ReadonlyArray<number | null>,
	{ plenty }: Subject,
): string[] {
	const found = balances.map((fields) => fields.remaining);
	return [
		...expect('remaining', found, remaining),
		...balances.flatMap((fields) => [
			...fieldComplaints(fields),
			...expect('unlimited', fields.unlimited, fields.remaining === null),
			...(fields.remaining === plenty ? expect('status', fields.status, 'ok') : []),
		]),
	];
}

function fieldComplaints(fields: IDataObject): string[] {
	return FIELDS.filter((name) => fields[name] === undefined).map((name) => `${name} is missing`);
}

/** Complaints about the links from output items to their input. */
export function originComplaints(items: readonly INodeExecutionData[], perInput: number): string[] {
	return items.flatMap(({ pairedItem, error }, index) => [
		...expect('pairedItem', pairedItem, { item: Math.floor(index / perInput) }),
		...(error === undefined ? [] : ["the item's own error is set"]),
	]);
}

/** A complaint unless two values are the same JSON, whatever the order of their fields. */
export function expect(what: string, found: unknown, wanted: unknown): string[] {
	const [is, should] = [inOrder(found), inOrder(wanted)];
	return is === should ? [] : [`${what}: ${is} instead of ${should}`];
}

function inOrder(value: unknown): string {
	const sorted = (_: string, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(
					Object.entries(inner).sort(([first], [second]) => (first < second ? -1 : 1)),
				)
			: inner;
	return JSON.stringify(value, sorted) ?? 'undefined';
}
