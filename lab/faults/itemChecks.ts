import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { FailureClass } from '../../nodes/Credits/balance/failure';
import type { ExpectedFailure, ExpectedReading } from './catalogue/fault';
import { plentyOf, type Subject } from './catalogue/subject';

/** Every field of a balance, as documented; written down anew and not taken from the node. */
const FIELDS = [
	...['provider', 'providerName', 'account', 'accountId', 'balance', 'unit', 'unitType'],
	...['remaining', 'used', 'limit', 'creditLine', 'remainingPercent', 'unlimited'],
	...['status', 'isLow', 'lots', 'nextExpiryAt', 'nextExpiryAmount', 'resetsAt', 'details'],
	...['topUpUrl', 'summary', 'derived', 'retrievedAt'],
];

/** What nobody knows of an account that was not read. */
const UNKNOWN = [
	...['remaining', 'used', 'limit', 'creditLine', 'remainingPercent', 'unlimited', 'isLow'],
	...['nextExpiryAt', 'nextExpiryAmount', 'resetsAt', 'accountId'],
];

const HEALS_BY_ITSELF: readonly FailureClass[] = [
	'rateLimited',
	'unavailable',
	'timeout',
	'network',
];

/** What is wrong with the fields of a balance that could not be read. */
export function unknownComplaints(fields: IDataObject, subject: Subject): string[] {
	const { lots, details, derived, status, provider, summary, account } = fields;
	return [
		...fieldComplaints(fields),
		...UNKNOWN.filter((name) => fields[name] !== null).map(
			(name) => `${name} is ${JSON.stringify(fields[name])} although nothing was read`,
		),
		...expect('lots, details and derived', [lots, details, derived], [[], {}, []]),
		...expect('status', status, 'unknown'),
		...expect('provider', provider, subject.answers.record.name),
		...(typeof account === 'string' && account !== '' ? [] : ['account is empty']),
		...(String(summary).includes('balance unknown') ? [] : [`summary is ${String(summary)}`]),
	];
}

/** What is wrong with the `error` of an item. */
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

/** What is wrong with the items of a read that succeeded, one per balance. */
export function readingComplaints(
	balances: readonly IDataObject[],
	expected: ExpectedReading,
	subject: Subject,
): string[] {
	const amounts = balances.map(({ remaining }) => remaining);
	return [
		...expect('remaining', amounts, expected.remaining),
		...balances.flatMap((fields) => [
			...fieldComplaints(fields),
			...expect('unlimited', fields.unlimited, fields.remaining === null),
			...(fields.remaining === plentyOf(subject) ? expect('status', fields.status, 'ok') : []),
		]),
	];
}

function fieldComplaints(fields: IDataObject): string[] {
	return FIELDS.filter((name) => fields[name] === undefined).map((name) => `${name} is missing`);
}

/** A complaint unless two values are the same JSON, whatever the order of their fields. */
export function expect(what: string, found: unknown, wanted: unknown): string[] {
	const [is, should] = [inOrder(found), inOrder(wanted)];
	return is === should ? [] : [`${what}: ${is} instead of ${should}`];
}

function inOrder(value: unknown): string {
	return (
		JSON.stringify(value, (_, inner: unknown) =>
			typeof inner === 'object' && inner !== null && !Array.isArray(inner)
				? Object.fromEntries(
						Object.entries(inner).sort(([first], [second]) => (first < second ? -1 : 1)),
					)
				: inner,
		) ?? 'undefined'
	);
}

/** What links an output item to its input. */
export function originComplaints(items: readonly INodeExecutionData[], perInput: number): string[] {
	return items.flatMap(({ pairedItem, error }, index) => [
		...expect('pairedItem', pairedItem, { item: Math.floor(index / perInput) }),
		...(error === undefined ? [] : ["the item's own error is set"]),
	]);
}
