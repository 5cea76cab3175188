import { get } from '../../../nodes/Credits/providers/words';
import { requestNamed, type SeenRequest } from '../../../sandbox/signedRequest';
import { lumenote } from '../../support/madeUpProviders';

const HOST = 'api.shared.example';

// That a request is signed is what the record contract asks of every provider.
it.each<[string, Partial<SeenRequest>, [string | null, string | null]]>([
	['the path of the first', { path: '/first/balance' }, ['balance', null]],
	['the path of the second, whatever its id', { path: '/second/a%20b' }, [null, 'balance']],
	['a path of neither', { path: '/third/balance' }, [null, null]],
	['more than an id in its place', { path: '/second/a/b' }, [null, null]],
	['another method', { path: '/first/balance', method: 'POST' }, [null, null]],
	['another host', { path: '/first/balance', host: 'api.other.example' }, [null, null]],
])('two providers on one host are told apart by %s', (_, changes, names) => {
	const seen = { method: 'GET', host: HOST, path: '', ...changes };
	const found = ['/first/balance', '/second/{id}'].map((path) => {
		const record = { ...lumenote, requests: { balance: get(`https://${HOST}${path}`) } };
		return requestNamed({ record, hosts: new Set([HOST]) }, seen);
	});
	expect(found).toEqual(names);
});
