import type { IDataObject } from 'n8n-workflow';

import type { ExpectedFailure } from './fault';

// Every field of an item is tested in the engine; here it is that a fault shows, and nothing
// that could be taken for a balance.

/** Complaints about the fields of an account that could not be read. */
export function unreadComplaints({ remaining, status, isLow }: IDataObject): string[] {
	return expect('unread account', [remaining, status, isLow], [null, 'unknown', null]);
}

/** Complaints about the `error` of an item. */
export function errorComplaints(error: unknown, expected: ExpectedFailure): string[] {
	const { class: kind, httpCode } = (error ?? {}) as IDataObject;
	return expect('error', [kind, httpCode], [expected.class, expected.httpCode]);
}

/** A complaint unless two values are the same JSON; what is missing is not `null`. */
export function expect(what: string, found: unknown, wanted: unknown): string[] {
	const [is, should] = [found, wanted].map((value) =>
		JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? 'missing' : inner)),
	);
	return is === should ? [] : [`${what}: ${is} instead of ${should}`];
}
