import { Failure } from '../../../nodes/Credits/balance/failure';
import type {
	Call,
	RemoteProvider,
	RequestTemplate,
	SignIn,
} from '../../../nodes/Credits/providers/contract';
import {
	basic,
	bodyField,
	get,
	header,
	post,
	query,
	secret,
	text,
} from '../../../nodes/Credits/providers/words';
import { checkCredential } from '../../../nodes/Credits/transport/credential';
import { prepareRequest, RefusedCall } from '../../../nodes/Credits/transport/request';
import { lumenote, loggedIn, regional, selfHosted } from '../../support/madeUpProviders';

const DATA = { apiKey: 'KEY', accountId: 'acct 1/2' };

/** Lumenote with another request, or signed in another way. */
function asking(template: RequestTemplate, changes: Partial<RemoteProvider> = {}): RemoteProvider {
	return {
		...lumenote,
		fields: [secret('API Key'), text('accountId', 'Account ID')],
		requests: { account: template },
		...changes,
	};
}

function prepare(
	provider: RemoteProvider,
	call: Call = { request: 'account' },
	data: object = DATA,
	token: string | null = null,
	kept: string[] = [],
) {
	const credential = checkCredential(provider, { ...data });
	if (credential instanceof Failure) throw credential;
	let count = 0;
	return prepareRequest(provider, credential, call, {
		token,
		now: () => Date.UTC(2026, 10, 21, 12),
		uuid: () => `uuid-${++count}`,
		keepSecret: (secret) => kept.push(secret),
	});
}

const SIGNATURES = [
	'28719cb2346c97ae7a0a9b3b71196c7d7c92412111279c1ff71813d170750bd4',
	'a9de850de232168e77fee589467c1412eea9d7d45a864d7a722c1c88331712a9',
];

const URL_OF_ACCOUNT = 'https://api.lumenote.example/v1/account';

describe('a call of a record', () => {
	it('goes to its host alone, and leaves signing to n8n', () => {
		const request = prepare(lumenote);
		expect(request).toMatchObject({
			name: 'account',
			host: 'api.lumenote.example',
			isSignedByCredential: true,
			isRepeatable: true,
			isOptional: false,
		});
		expect(request.options()).toEqual({
			method: 'GET',
			url: URL_OF_ACCOUNT,
			allowedDomains: 'api.lumenote.example',
			headers: {},
		});
	});

	it('carries a signature that is made for it, and kept from what is shown', () => {
		const kept: string[] = [];
		const signing: SignIn = {
			headers: { 'X-Signed': '{accountId} {sentAt} {uuid} {signature} {uuid}' },
			signature: {
				algorithm: 'sha256',
				key: 'apiKey',
				text: '{sentAt}|{uuid}|{accountId}',
				encoding: 'hex',
			},
		};
		const request = prepare(
			asking(get(URL_OF_ACCOUNT), { signIn: signing }),
			undefined,
			{ apiKey: 'key', accountId: 'acct' },
			null,
			kept,
		);
		expect(request.isSignedByCredential).toBe(false);
		// printf '2026-11-21T12:00:00.000Z|uuid-1|acct' | openssl dgst -sha256 -hmac key
		const [first, second] = SIGNATURES;
		expect(request.options().headers).toEqual({
			'X-Signed': `acct 2026-11-21T12:00:00.000Z uuid-1 ${first} uuid-1`,
		});
		expect(request.options().headers).toEqual({
			'X-Signed': `acct 2026-11-21T12:00:00.000Z uuid-2 ${second} uuid-2`,
		});
		expect(kept).toEqual(SIGNATURES);
	});

	it('is a new object each time, because n8n writes the key into it', () => {
		const { options } = prepare(
			asking(get(URL_OF_ACCOUNT, { headers: { A: '1' }, query: { b: '2' } })),
		);
		const [first, second] = [options(), options()];
		expect(first).toEqual(second);
		expect(first).not.toBe(second);
		expect(first.headers).not.toBe(second.headers);
		expect(first.qs).not.toBe(second.qs);
	});

	it.each<[string, RequestTemplate, object]>([
		[
			'a value in its query, unencoded',
			get(URL_OF_ACCOUNT, { query: { id: '{accountId}' } }),
			{ qs: { id: 'acct 1/2' } },
		],
		[
			'a value in a header',
			get(URL_OF_ACCOUNT, { headers: { 'X-Account': 'id {accountId}' } }),
			{ headers: { 'X-Account': 'id acct 1/2' } },
		],
		['an empty body', post(URL_OF_ACCOUNT), { method: 'POST', headers: {} }],
		[
			'JSON as text, which n8n sends even when it is empty',
			post(URL_OF_ACCOUNT, { json: {} }),
			{ body: '{}', headers: { 'Content-Type': 'application/json' } },
		],
		[
			'values in JSON, however deep',
			post(URL_OF_ACCOUNT, { json: { a: [{ id: '{accountId}' }, 5, null, true] } }),
			{ body: '{"a":[{"id":"acct 1/2"},5,null,true]}' },
		],
		[
			'JSON that is no object',
			post(URL_OF_ACCOUNT, { json: ['{accountId}'] }),
			{ body: '["acct 1/2"]' },
		],
		[
			'a form',
			post(URL_OF_ACCOUNT, { form: { id: '{accountId}', mode: 'a&b' } }),
			{
				body: 'id=acct+1%2F2&mode=a%26b',
				headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
			},
		],
	])('may carry %s', (_, template, options) => {
		expect(prepare(asking(template)).options()).toMatchObject(options);
	});

	it('may carry a value in its path, as one segment', () => {
		const template = get('https://api.lumenote.example/v1/{accountId}/credits');
		const request = prepare(asking(template), undefined, { apiKey: 'KEY', accountId: 'acct 1?' });
		expect(request.options()).toMatchObject({
			url: 'https://api.lumenote.example/v1/acct%201%3F/credits',
		});
	});

	it('has no body where the record names none', () => {
		expect(prepare(asking(post(URL_OF_ACCOUNT))).options()).not.toHaveProperty('body');
		expect(prepare(lumenote).options()).not.toHaveProperty('qs');
	});

	it('takes values that the record computes', () => {
		const template = get('https://api.lumenote.example/v1/{day}', { query: { day: '{day}' } });
		const call = { request: 'account', values: { day: '2027/01' } };
		expect(prepare(asking(template), call).options()).toMatchObject({
			url: 'https://api.lumenote.example/v1/2027%2F01',
			qs: { day: '2027/01' },
		});
	});

	it('is optional, and then never repeated, where the record says so', () => {
		const extra = asking(get(URL_OF_ACCOUNT, { isOptional: true }));
		expect(prepare(extra)).toMatchObject({ isOptional: true, isRepeatable: false });
	});
});

describe("a record's sign-in", () => {
	it('by the body is left to n8n too, which needs an object to add the key to', () => {
		const signIn = bodyField('clientKey');
		const json = asking(post(URL_OF_ACCOUNT, { json: { mode: 'read' } }), { signIn });
		expect(prepare(json).options()).toMatchObject({ body: { mode: 'read' } });
		const form = asking(post(URL_OF_ACCOUNT, { form: { mode: 'read' } }), { signIn });
		expect(prepare(form).options()).toMatchObject({ body: { mode: 'read' } });
	});

	it.each<[string, RequestTemplate['signIn'], object]>([
		['headers', header('X-Key', 'Key {apiKey}'), { headers: { 'X-Key': 'Key KEY' } }],
		['the query', query('key'), { qs: { key: 'KEY', mode: 'read' } }],
		[
			'HTTP Basic',
			basic('{accountId}', '{apiKey}'),
			{ auth: { username: 'acct 1/2', password: 'KEY' } },
		],
		['the body', bodyField('key'), { body: '{"mode":"read","key":"KEY"}' }],
		['nothing', null, { headers: { 'Content-Type': 'application/json' } }],
	])('of a single call by %s is filled in here', (_, signIn, options) => {
		const template = post(URL_OF_ACCOUNT, { json: { mode: 'read' }, query: { mode: 'read' } });
		const request = prepare(asking({ ...template, ...(signIn !== undefined && { signIn }) }));
		expect(request.isSignedByCredential).toBe(false);
		expect(request.options()).toMatchObject(options);
		if (signIn === null) expect(JSON.stringify(request.options())).not.toContain('KEY');
	});

	it('of a single call may be the token that a log-in has brought', () => {
		const data = { clientId: 'me', apiKey: 'KEY' };
		const request = prepare(loggedIn, { request: 'account' }, data, 'TOKEN');
		expect(request.options()).toMatchObject({ headers: { Authorization: 'Bearer TOKEN' } });
		expect(request.isSignedByCredential).toBe(false);
	});

	it('is not asked for twice: a log-in is never repeated', () => {
		const data = { clientId: 'me', apiKey: 'KEY' };
		const request = prepare(loggedIn, { request: 'logIn' }, data);
		expect(request).toMatchObject({ isRepeatable: false, isSignedByCredential: false });
		expect(request.options()).toMatchObject({
			method: 'POST',
			body: '{"client":"me","secret":"KEY"}',
		});
	});
});

describe('an address', () => {
	it.each([
		['eu', 'eu.lumenote.example'],
		['us', 'us.lumenote.example'],
	])('has the host that the choice %s picks', (region, host) => {
		const request = prepare(regional, undefined, { ...DATA, region });
		expect(request.host).toBe(host);
		expect(request.options()).toMatchObject({
			url: `https://${host}/v1/account`,
			allowedDomains: host,
		});
	});

	it.each([
		['https://relay.example.test', 'https://relay.example.test/api/account', 'relay.example.test'],
		[
			'https://relay.example.test:8443/a/',
			'https://relay.example.test:8443/a/api/account',
			'relay.example.test',
		],
		['http://10.0.0.5:3000', 'http://10.0.0.5:3000/api/account', '10.0.0.5'],
	])("is at the user's own server %s", (baseUrl, url, host) => {
		const request = prepare(selfHosted, undefined, { ...DATA, baseUrl, allowHttp: true });
		expect(request.options()).toMatchObject({ url, allowedDomains: host });
	});
});

describe('a call is refused, and the key stays here,', () => {
	const calling = (url: string) => asking(get(url));
	const withValue = (value: string) =>
		[
			calling('https://api.lumenote.example/v1/{value}/credits'),
			{ request: 'account', values: { value } },
		] as const;

	it.each<[string, RemoteProvider, Call | undefined, string]>([
		[
			'when the record has no such call',
			lumenote,
			{ request: 'buy' },
			"the call 'buy' is not on the list of calls that read",
		],
		[
			'when it is named like what every object has',
			lumenote,
			{ request: 'toString' },
			"the call 'toString' is not on the list of calls that read",
		],
		[
			'when a value is not known',
			calling(`${URL_OF_ACCOUNT}/{day}`),
			undefined,
			"its 'day' is not known",
		],
		[
			'when there is no token yet',
			calling(`${URL_OF_ACCOUNT}/{token}`),
			undefined,
			"its 'token' is not known",
		],
		[
			'when it goes to another host',
			calling('https://evil.example.test/v1/account'),
			undefined,
			"the host 'evil.example.test' is not on its list",
		],
		[
			'when it goes to a host below its own',
			calling('https://x.api.lumenote.example/v1'),
			undefined,
			"the host 'x.api.lumenote.example' is not on its list",
		],
		[
			'when it goes to another port',
			calling('https://api.lumenote.example:8443/v1'),
			undefined,
			"the host 'api.lumenote.example:8443' is not on its list",
		],
		[
			'when it goes without encryption',
			calling('http://api.lumenote.example/v1'),
			undefined,
			"the host 'api.lumenote.example' is not on its list",
		],
		['when it is no address', calling('https://'), undefined, 'its address is not valid'],
		[
			'when it holds a user name',
			calling('https://ann@api.lumenote.example/v1'),
			undefined,
			'its address leaves the path of the call',
		],
		['when a value is a step back', ...withValue('..'), 'its address leaves the path of the call'],
		[
			'when a value is a step nowhere',
			...withValue('.'),
			'its address leaves the path of the call',
		],
		[
			'when a value is to be the host',
			calling('https://{value}/v1'),
			{ request: 'account', values: { value: 'acct 1' } },
			'its address is not valid',
		],
	])('%s', (_, provider, call, reason) => {
		expect(() => prepare(provider, call)).toThrow(new RefusedCall(reason));
	});

	it.each([
		['two steps back', '../..', '..%2F..'],
		['an encoded step back', '%2e%2e', '%252e%252e'],
		['a backslash', '..\\x', '..%5Cx'],
		['a query', 'x?admin=1', 'x%3Fadmin%3D1'],
		['a fragment', 'x#y', 'x%23y'],
		['an own scheme', '//evil.example.test', '%2F%2Fevil.example.test'],
	])('but %s in a value is no more than a segment', (_, value, segment) => {
		const [provider, call] = withValue(value);
		expect(prepare(provider, call).options().url).toBe(
			`https://api.lumenote.example/v1/${segment}/credits`,
		);
	});

	it("when a value would change the user's own server", () => {
		const provider = {
			...selfHosted,
			fields: [...selfHosted.fields, text('port', 'Port')],
			requests: { account: get('{baseUrl}{port}/api') },
		};
		const data = { ...DATA, baseUrl: 'https://relay.example.test', port: '.evil.example' };
		expect(() => prepare(provider, undefined, data)).toThrow(
			new RefusedCall("the host 'relay.example.test.evil.example' is not on its list"),
		);
	});
});

describe('a UUID in a call', () => {
	it('is another one each time the call is sent', () => {
		const request = prepare({
			...lumenote,
			requests: {
				account: { method: 'POST', url: URL_OF_ACCOUNT, json: { id: '{uuid}' } },
			},
		});
		expect([request.options().body, request.options().body]).toEqual([
			'{"id":"uuid-1"}',
			'{"id":"uuid-2"}',
		]);
	});
});
