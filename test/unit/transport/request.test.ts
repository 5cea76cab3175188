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
	it('goes to its host alone, and is signed by n8n', () => {
		const request = prepare(lumenote);
		expect(request).toMatchObject({ name: 'account', host: 'api.lumenote.example' });
		expect(request).toMatchObject({ isSignedByCredential: true, isRepeatable: true });
		expect(request.isOptional).toBe(false);
		expect(request.options()).toEqual({
			method: 'GET',
			url: URL_OF_ACCOUNT,
			allowedDomains: 'api.lumenote.example',
			headers: {},
		});
	});

	it('carries a signature of its own, which is redacted like a secret', () => {
		const kept: string[] = [];
		const text = '{sentAt}|{uuid}|{accountId}';
		const signIn: SignIn = {
			headers: { 'X-Signed': '{accountId} {sentAt} {uuid} {signature} {uuid}' },
			signature: { algorithm: 'sha256', key: 'apiKey', text, encoding: 'hex' },
		};
		const data = { apiKey: 'key', accountId: 'acct' };
		const provider = asking(get(URL_OF_ACCOUNT), { signIn });
		const request = prepare(provider, undefined, data, null, kept);
		expect(request.isSignedByCredential).toBe(false);
		// printf '2026-11-21T12:00:00.000Z|uuid-1|acct' | openssl dgst -sha256 -hmac key
		for (const [index, signature] of SIGNATURES.entries()) {
			const uuid = `uuid-${index + 1}`;
			expect(request.options().headers).toEqual({
				'X-Signed': `acct 2026-11-21T12:00:00.000Z ${uuid} ${signature} ${uuid}`,
			});
		}
		expect(kept).toEqual(SIGNATURES);
	});

	const JSON_TYPE = { 'Content-Type': 'application/json' };
	const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
	const DEEP = { a: [{ id: '{accountId}' }, 5, null, true] };

	it.each<[title: string, parts: Partial<RequestTemplate>, options: object]>([
		[
			'a value in its query, unencoded',
			{ query: { id: '{accountId}' } },
			{ qs: { id: 'acct 1/2' } },
		],
		[
			'a value in a header',
			{ headers: { A: 'id {accountId}' } },
			{ headers: { A: 'id acct 1/2' } },
		],
		['an empty body', {}, { method: 'POST', headers: {} }],
		[
			'JSON as text, which n8n sends even if empty',
			{ json: {} },
			{ body: '{}', headers: JSON_TYPE },
		],
		[
			'values in JSON, however deep',
			{ json: DEEP },
			{ body: '{"a":[{"id":"acct 1/2"},5,null,true]}' },
		],
		['JSON that is not an object', { json: ['{accountId}'] }, { body: '["acct 1/2"]' }],
		[
			'a form',
			{ form: { id: '{accountId}', mode: 'a&b' } },
			{ body: 'id=acct+1%2F2&mode=a%26b', headers: FORM_TYPE },
		],
	])('may carry %s', (_, parts, options) => {
		expect(prepare(asking(post(URL_OF_ACCOUNT, parts))).options()).toMatchObject(options);
	});

	it('has no body and no query where the record names none', () => {
		expect(prepare(asking(post(URL_OF_ACCOUNT))).options()).not.toHaveProperty('body');
		expect(prepare(lumenote).options()).not.toHaveProperty('qs');
	});

	it('takes values that the record computes, into its query and as one segment of its path', () => {
		const template = get('https://api.lumenote.example/v1/{day}', { query: { day: '{day}' } });
		const call = { request: 'account', values: { day: '2027/01 1?' } };
		expect(prepare(asking(template), call).options()).toMatchObject({
			url: 'https://api.lumenote.example/v1/2027%2F01%201%3F',
			qs: { day: '2027/01 1?' },
		});
	});

	it('is optional, and then never repeated, where the record says so', () => {
		const extra = asking(get(URL_OF_ACCOUNT, { isOptional: true }));
		expect(prepare(extra)).toMatchObject({ isOptional: true, isRepeatable: false });
	});
});

describe("a record's sign-in", () => {
	it('by the body is left to n8n, which needs an object to add the key to', () => {
		const signIn = bodyField('clientKey');
		for (const body of [{ json: { mode: 'read' } }, { form: { mode: 'read' } }]) {
			const request = prepare(asking(post(URL_OF_ACCOUNT, body), { signIn }));
			expect(request.options()).toMatchObject({ body: { mode: 'read' } });
		}
	});

	const BASIC = { username: 'acct 1/2', password: 'KEY' };

	it.each<[title: string, signIn: RequestTemplate['signIn'], options: object]>([
		['headers', header('X-Key', 'Key {apiKey}'), { headers: { 'X-Key': 'Key KEY' } }],
		['the query', query('key'), { qs: { key: 'KEY', mode: 'read' } }],
		['HTTP Basic', basic('{accountId}', '{apiKey}'), { auth: BASIC }],
		['the body', bodyField('key'), { body: '{"mode":"read","key":"KEY"}' }],
		['nothing', null, { headers: { 'Content-Type': 'application/json' } }],
	])('of a single call by %s is filled in here', (_, signIn, options) => {
		const template = post(URL_OF_ACCOUNT, { json: { mode: 'read' }, query: { mode: 'read' } });
		const request = prepare(asking({ ...template, ...(signIn !== undefined && { signIn }) }));
		expect(request.isSignedByCredential).toBe(false);
		expect(request.options()).toMatchObject(options);
		if (signIn === null) expect(JSON.stringify(request.options())).not.toContain('KEY');
	});

	it('by a log-in is never repeated, and its token signs the next request', () => {
		const data = { clientId: 'me', apiKey: 'KEY' };
		const logIn = prepare(loggedIn, { request: 'logIn' }, data);
		expect(logIn).toMatchObject({ isRepeatable: false, isSignedByCredential: false });
		const body = '{"client":"me","secret":"KEY"}';
		expect(logIn.options()).toMatchObject({ method: 'POST', body });
		const next = prepare(loggedIn, { request: 'account' }, data, 'TOKEN');
		expect(next.options()).toMatchObject({ headers: { Authorization: 'Bearer TOKEN' } });
		expect(next.isSignedByCredential).toBe(false);
	});
});

describe('an address', () => {
	it.each(['eu', 'us'])('has the host of the choice %s', (region) => {
		const host = `${region}.lumenote.example`;
		const request = prepare(regional, undefined, { ...DATA, region });
		expect(request.host).toBe(host);
		expect(request.options()).toMatchObject({
			url: `https://${host}/v1/account`,
			allowedDomains: host,
		});
	});

	it.each([
		['https://relay.example.test', '/api/account', 'relay.example.test'],
		['https://relay.example.test:8443/a/', 'api/account', 'relay.example.test'],
		['http://10.0.0.5:3000', '/api/account', '10.0.0.5'],
	])("is at the user's own server %s", (baseUrl, path, host) => {
		const request = prepare(selfHosted, undefined, { ...DATA, baseUrl, allowHttp: true });
		expect(request.options()).toMatchObject({ url: `${baseUrl}${path}`, allowedDomains: host });
	});
});

describe('a call that may not be sent', () => {
	const calling = (url: string) => asking(get(url));
	const segmented = calling('https://api.lumenote.example/v1/{value}/credits');
	const withValue = (value: string): Call => ({ request: 'account', values: { value } });
	const toHost = (host: string, scheme = 'https') =>
		[calling(`${scheme}://${host}/v1`), `the host '${host}' is not on its list`] as const;
	const UNLISTED = 'is not on the list of calls that read';
	const LEAVES = 'its address leaves the path of the call';
	const INVALID = 'its address is not valid';

	it.each<[title: string, provider: RemoteProvider, reason: string, call?: Call]>([
		['a name that is not on the list', lumenote, `the call 'buy' ${UNLISTED}`, { request: 'buy' }],
		[
			'a name that every object has',
			lumenote,
			`the call 'toString' ${UNLISTED}`,
			{ request: 'toString' },
		],
		['a value that is not known', calling(`${URL_OF_ACCOUNT}/{day}`), "its 'day' is not known"],
		['a token before the log-in', calling(`${URL_OF_ACCOUNT}/{token}`), "its 'token' is not known"],
		['another host', ...toHost('evil.example.test')],
		['a subdomain of its host', ...toHost('x.api.lumenote.example')],
		['another port', ...toHost('api.lumenote.example:8443')],
		['no encryption', ...toHost('api.lumenote.example', 'http')],
		['no host at all', calling('https://'), INVALID],
		['a user name in the address', calling('https://ann@api.lumenote.example/v1'), LEAVES],
		['a value of ..', segmented, LEAVES, withValue('..')],
		['a value of .', segmented, LEAVES, withValue('.')],
		['a value in place of the host', calling('https://{value}/v1'), INVALID, withValue('acct 1')],
	])('is refused: %s', (_, provider, reason, call = { request: 'account' }) => {
		expect(() => prepare(provider, call)).toThrow(new RefusedCall(reason));
	});

	it.each([
		['two steps back', '../..', '..%2F..'],
		['an encoded step back', '%2e%2e', '%252e%252e'],
		['a backslash', '..\\x', '..%5Cx'],
		['a query', 'x?admin=1', 'x%3Fadmin%3D1'],
		['a fragment', 'x#y', 'x%23y'],
		['an own scheme', '//evil.example.test', '%2F%2Fevil.example.test'],
	])('is sent with %s in a value, which is one segment of the path', (_, value, segment) => {
		expect(prepare(segmented, withValue(value)).options().url).toBe(
			`https://api.lumenote.example/v1/${segment}/credits`,
		);
	});

	it("is refused: a value that changes the user's own server", () => {
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
		const request = prepare(asking(post(URL_OF_ACCOUNT, { json: { id: '{uuid}' } })));
		const bodies = [request.options().body, request.options().body];
		expect(bodies).toEqual(['{"id":"uuid-1"}', '{"id":"uuid-2"}']);
	});
});
