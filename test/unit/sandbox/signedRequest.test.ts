import { bearer, get, secret } from '../../../nodes/Credits/providers/words';
import type { RemoteProvider } from '../../../nodes/Credits/providers/words';
import { isSigned, requestNamed, type SeenRequest } from '../../../sandbox/signedRequest';
import { lumenote } from '../../support/madeUpProviders';

const HOSTS = new Set(['api.shared.example']);

/** A provider on the shared host, with its balance at this path. */
function providerAt(path: string): RemoteProvider {
	return {
		...lumenote,
		fields: [secret('API Key')],
		hosts: [...HOSTS],
		signIn: bearer(),
		requests: { balance: get(`https://api.shared.example${path}`) },
	};
}

function seen(path: string, changes: Partial<SeenRequest> = {}): SeenRequest {
	return {
		method: 'GET',
		host: 'api.shared.example',
		path,
		query: new URLSearchParams(),
		headers: { authorization: 'Bearer sandbox' },
		body: '',
		...changes,
	};
}

describe('two providers on one host', () => {
	const [first, second] = [providerAt('/first/balance'), providerAt('/second/{id}/balance')];
	const namesOf = (request: SeenRequest) =>
		[first, second].map((record) => requestNamed({ record, hosts: HOSTS }, request));

	it.each<[string, SeenRequest, Array<string | null>]>([
		['the path of the first', seen('/first/balance'), ['balance', null]],
		['the path of the second, whatever its id', seen('/second/a%20b/balance'), [null, 'balance']],
		['a path of neither', seen('/third/balance'), [null, null]],
		['more than an id in its place', seen('/second/a/b/balance'), [null, null]],
		['another method', seen('/first/balance', { method: 'POST' }), [null, null]],
		['another host', seen('/first/balance', { host: 'api.other.example' }), [null, null]],
	])('are told apart by %s', (_, request, names) => {
		expect(namesOf(request)).toEqual(names);
	});

	it.each<[string, SeenRequest, boolean]>([
		['its own key', seen('/first/balance'), true],
		['another key', seen('/first/balance', { headers: { authorization: 'Bearer x' } }), false],
		['no key', seen('/first/balance', { headers: {} }), false],
		['the path of the other', seen('/second/1/balance'), false],
	])('take a request for signed with %s: only with its own', (_, request, expected) => {
		expect(isSigned(first, 'balance', { apiKey: 'sandbox' }, null, request)).toBe(expected);
	});
});
