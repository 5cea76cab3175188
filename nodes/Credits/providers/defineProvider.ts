import type { AccountReading } from '../balance/reading';
import type {
	AccountContext,
	Call,
	ProviderAnswer,
	RemoteProvider,
	RequestTemplate,
} from './contract';
import { readEvidence, type EvidenceLine } from './evidence';
import { secret } from './fields';
import { account, type Balances } from './readings';
import { bearer } from './requests';

/** Properties with a usual value, which most records omit. */
type Usual = 'fields' | 'keysUrl' | 'topUpUrl' | 'signIn' | 'offers' | 'notes';

/** Properties that a record writes in a shorter form. */
type Shortened = 'kind' | 'requests' | 'parse' | 'evidence';

/** A request in a record; `GET https://…` is enough for one without query, headers and body. */
type RequestRecord = RequestTemplate | `${RequestTemplate['method']} ${string}`;

/** A provider as its record declares it. */
export type ProviderRecord = Omit<RemoteProvider, Usual | Shortened> &
	Partial<Pick<RemoteProvider, Usual>> & {
		/** {@link RemoteProvider.requests} */
		requests: Readonly<Record<string, RequestRecord>>;
		/** {@link RemoteProvider.parse}. Without an account id, the balances alone are enough. */
		parse(answer: ProviderAnswer, context: AccountContext): AccountReading | Balances;
		/** The sources of its facts. */
		evidence: readonly [EvidenceLine, ...EvidenceLine[]];
	};

/** A provider whose balances and requests are known to the type individually. */
type Defined<Said extends ProviderRecord> = Omit<RemoteProvider, 'balances' | 'requests'> &
	Pick<Said, 'balances'> & {
		requests: { readonly [Name in keyof Said['requests']]: RequestTemplate };
	};

/**
 * Completes a provider from its record. Defaults: a single secret called API Key that is
 * sent as bearer, no known page for keys and top-ups, only the remaining amount offered, no
 * notes. Several requests without `start` and `next` are sent once each, in order.
 *
 * @throws RangeError for an invalid line of evidence
 */
export function defineProvider<const Said extends ProviderRecord>(record: Said): Defined<Said> {
	const isInOrder = record.start === undefined && Object.keys(record.requests).length > 1;
	const [first, ...others] = record.evidence;
	return {
		fields: [secret('API Key')],
		keysUrl: null,
		topUpUrl: null,
		signIn: bearer(),
		offers: [],
		notes: [],
		...(isInOrder && { next: (context: AccountContext) => nextOf(record, context) }),
		...record,
		kind: 'remote',
		requests: requestsOf(record),
		evidence: [readEvidence(first), ...others.map(readEvidence)],
		parse(answer, context) {
			const read = record.parse(answer, context);
			return 'balances' in read ? read : account(read);
		},
	};
}

function requestsOf<Said extends ProviderRecord>({ requests }: Said): Defined<Said>['requests'] {
	const templates = Object.entries<RequestRecord>(requests).map(([name, request]) => [
		name,
		typeof request === 'string' ? templateOf(request) : request,
	]);
	return Object.fromEntries(templates) as Defined<Said>['requests'];
}

function templateOf(request: string): RequestTemplate {
	const isPost = request.startsWith('POST ');
	return { method: isPost ? 'POST' : 'GET', url: request.slice(request.indexOf(' ') + 1) };
}

/** The first request that was not sent yet. */
function nextOf({ requests }: ProviderRecord, context: AccountContext): Call | null {
	const request = Object.keys(requests).find((name) => context.asked(name) === 0);
	return request === undefined ? null : { request };
}
