import type { AccountContext, Call, RemoteProvider } from './contract';
import { secret } from './fields';

/** What most records have in common, and therefore leave out. */
type Usual = 'kind' | 'fields' | 'keysUrl' | 'topUpUrl' | 'offers' | 'notes';

/** A provider as its record says it. */
export type ProviderRecord = Omit<RemoteProvider, Usual> &
	Partial<Omit<Pick<RemoteProvider, Usual>, 'kind'>>;

/** A provider whose balances and requests the type knows one by one. */
type Defined<Record extends ProviderRecord> = Omit<RemoteProvider, 'balances' | 'requests'> &
	Pick<Record, 'balances' | 'requests'>;

/**
 * A provider from its record. What is left out: a single secret called API Key, no
 * known page for keys and top-ups, nothing offered but the remaining amount, no notes.
 * Several requests without `start` and `next` are sent once each, in their order.
 */
export function defineProvider<const Record extends ProviderRecord>(
	record: Record,
): Defined<Record> {
	const isInOrder = record.start === undefined && Object.keys(record.requests).length > 1;
	return {
		kind: 'remote',
		fields: [secret('API Key')],
		keysUrl: null,
		topUpUrl: null,
		offers: [],
		notes: [],
		...(isInOrder && { next: (context: AccountContext) => nextOf(record, context) }),
		...record,
	};
}

/** The first request that was not sent yet. */
function nextOf({ requests }: ProviderRecord, context: AccountContext): Call | null {
	const request = Object.keys(requests).find((name) => context.asked(name) === 0);
	return request === undefined ? null : { request };
}
