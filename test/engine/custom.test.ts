import type { INodeParameters } from 'n8n-workflow';

import type { CredentialData } from '../../sandbox/credentials';
import type { SeenRequest } from '../../sandbox/signedRequest';
import { oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import { useTestWorld } from '../support/useTestWorld';

// The Custom API against APIs that are nobody's provider, in n8n's own engine.
const world = useTestWorld();

const HOST = 'api.lumenote.example';
const KEY = 'sandbox key/with+odd=characters';
const CREDENTIAL = { baseUrl: `https://${HOST}`, authentication: 'bearer', apiKey: KEY };

/** What the API sees, and what it answers. */
interface Answer {
	status?: number;
	headers?: Record<string, string>;
	body: unknown;
}

/** Runs Get Balance once. */
async function runCustom(
	parameters: INodeParameters,
	answer: Answer,
	{
		credential = {},
		onError,
	}: { credential?: CredentialData; onError?: 'continueRegularOutput' } = {},
) {
	const seen: SeenRequest[] = [];
	world.sandbox.serve(HOST, (request) => {
		seen.push(request);
		return { status: 200, ...answer };
	});
	const stored = { id: 'custom', name: 'Custom Credits account', type: 'customCreditsApi' };
	const finished = await runWorkflow(world.loader, {
		...oneNodeWorkflow({
			parameters: {
				provider: 'custom',
				simplify: false,
				customPath: '/v2/account',
				options: { maxRetries: 0 },
				...parameters,
			},
			credentials: { [stored.type]: { id: stored.id, name: stored.name } },
			...(onError && { onError }),
		}),
		credentials: [{ ...stored, data: { ...CREDENTIAL, ...credential } }],
	});
	return {
		seen,
		item: finished.items('Credits')[0]?.json,
		error: finished.error as { message: string; description: string } | undefined,
	};
}

describe('a custom API whose answer holds the amount', () => {
	it.each<[string, INodeParameters, unknown, object]>([
		[
			'at a nested path',
			{ customRemaining: 'data.left' },
			{ data: { left: 12 } },
			{ remaining: 12 },
		],
		[
			'in a list',
			{ customRemaining: '[1].left' },
			[{ left: 1 }, { left: 2.5 }],
			{ remaining: 2.5 },
		],
		['as the whole', { customRemaining: '$' }, 7, { remaining: 7 }],
		['as a text', { customRemaining: 'left' }, { left: '1157.74' }, { remaining: 1157.74 }],
		['below 0', { customRemaining: 'left' }, { left: -3 }, { remaining: -3, status: 'overdrawn' }],
		[
			'in cents',
			{ customRemaining: 'left', customFields: { divisor: 100, unit: 'USD' } },
			{ left: 1999 },
			{ remaining: 19.99, unit: 'USD', unitType: 'currency' },
		],
		[
			'beside what is used, the limit and the renewal',
			{
				customRemaining: 'left',
				customFields: { used: 'used', limit: 'plan.all', resetsAt: 'plan.until' },
			},
			{ left: 60, used: 40, plan: { all: 100, until: 1798761600 } },
			{ remaining: 60, used: 40, limit: 100, resetsAt: '2027-01-01T00:00:00.000Z' },
		],
		[
			'beside figures that contradict it',
			{ customRemaining: 'left', customFields: { used: 'used', limit: 'all' } },
			{ left: 60, used: 1, all: 100 },
			{ remaining: 60, used: null, limit: null, details: { planUsed: 1, planLimit: 100 } },
		],
		[
			'as the limit less what is used',
			{ customFields: { used: 'used', limit: 'all' } },
			{ used: 0.1, all: 0.3 },
			{ remaining: 0.2, used: 0.1, limit: 0.3, derived: ['remaining'] },
		],
		[
			'as a number that means without a limit',
			{ customRemaining: 'left', customFields: { unlimitedWhen: '-1', used: 'used' } },
			{ left: -1, used: 5 },
			{ remaining: null, unlimited: true, status: 'unlimited', used: 5 },
		],
		[
			'as null, which means without a limit',
			{ customRemaining: 'left', customFields: { unlimitedWhen: 'null' } },
			{ left: null },
			{ unlimited: true },
		],
	])('%s', async (_, parameters, body, expected) => {
		const { item, error } = await runCustom(parameters, { body });
		expect(error).toBeUndefined();
		expect(item).toMatchObject({
			provider: 'custom',
			providerName: 'Custom API',
			balance: 'credits',
			...expected,
		});
	});

	it('in a header, whatever the body is', async () => {
		const { item } = await runCustom(
			{
				customReadFrom: 'header',
				customRemaining: 'X-Credits-Left',
				customFields: { used: 'x-used' },
			},
			{ headers: { 'x-credits-left': ' 41.5 ', 'x-used': '3' }, body: '<html></html>' },
		);
		expect(item).toMatchObject({ remaining: 41.5, used: 3 });
	});
});

describe('a custom API without a readable amount fails', () => {
	it.each<[string, INodeParameters, Answer, string]>([
		[
			'and names the fields that are there, without what is in them',
			{ customRemaining: 'data.credits' },
			{ body: { data: { total: 31, owner: 'Somebody' } } },
			"'data' has no field 'credits', but total, owner.",
		],
		[
			'a text that is not a number',
			{ customRemaining: 'left' },
			{ body: { left: 'many' } },
			'a text where a number',
		],
		[
			'null',
			{ customRemaining: 'left' },
			{ body: { left: null } },
			"'left' is null where a number",
		],
		[
			'no such header',
			{ customReadFrom: 'header', customRemaining: 'x-left' },
			{ body: {}, headers: { 'x-total': '31' } },
			"It has no header 'x-left', but",
		],
		['a page', { customRemaining: 'left' }, { body: '<html>hello</html>' }, 'It is a web page'],
		[
			'a failure under HTTP 200 by its value',
			{
				customRemaining: 'left',
				customFields: { failedWhenField: 'status', failedWhenEquals: 'error' },
			},
			{ body: { status: 'error', message: 'Try later', left: 0 } },
			'Custom API says: “Try later”',
		],
		[
			'a failure under HTTP 200 by what is missing',
			{ customRemaining: 'left', customFields: { failedWhenField: 'ok' } },
			{ body: { left: 0, reason: 'Closed' } },
			'Custom API says: “Closed”',
		],
	])('%s', async (_, parameters, answer, says) => {
		const { item, error } = await runCustom(parameters, answer);
		expect(item).toBeUndefined();
		expect(error?.description).toContain(says);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/31|Somebody|sandbox key/);
	});

	it('as a request that the settings have wrong, where it rejects the request', async () => {
		const { error } = await runCustom({ customRemaining: 'left' }, { status: 400, body: {} });
		expect(error?.message).toBe('Custom API rejected the request');
		expect(error?.description).toContain("Compare 'Method', 'Path' and 'Body'");
	});

	it('as a refused key, where it says so under HTTP 200', async () => {
		const { item } = await runCustom(
			{
				customRemaining: 'left',
				customFields: { failedWhenField: 'ok', failedWhenEquals: 'false' },
			},
			{ body: { ok: false, message: 'Invalid API key' } },
			{ onError: 'continueRegularOutput' },
		);
		expect(item?.error).toMatchObject({ class: 'auth', httpCode: 200 });
	});
});

describe('a custom API is asked', () => {
	const READS = { customRemaining: 'left' };
	const GOOD: Answer = { body: { left: 1 } };

	it.each<[string, CredentialData, (request: SeenRequest) => unknown, unknown]>([
		['bearer', {}, ({ headers }) => headers.authorization, `Bearer ${KEY}`],
		['header', { headerName: ' X-Key ' }, ({ headers }) => headers['x-key'], KEY],
		['query', { parameterName: 'api_key' }, ({ query }) => query.get('api_key'), KEY],
		[
			'basic',
			{ userName: 'me' },
			({ headers }) => headers.authorization,
			`Basic ${Buffer.from(`me:${KEY}`).toString('base64')}`,
		],
		['none', { apiKey: '' }, ({ headers }) => headers.authorization, undefined],
	])('with the sign-in %s', async (authentication, credential, of, wanted) => {
		const { seen, item } = await runCustom(READS, GOOD, {
			credential: { authentication, ...credential },
		});
		expect(item).toMatchObject({ remaining: 1 });
		expect(seen.map(of)).toEqual([wanted]);
	});

	it('at path and query as they are written, behind a base address with a version', async () => {
		const { seen } = await runCustom({ ...READS, customPath: 'me/{id}?view=a%20b&x={y}' }, GOOD, {
			credential: { baseUrl: `https://${HOST}/api/v1/` },
		});
		expect(seen[0]?.path).toBe('/api/v1/me/%7Bid%7D');
		expect(seen[0]?.query.toString()).toBe('view=a+b&x=%7By%7D');
	});

	it('by POST with a JSON body, in which braces stand for themselves', async () => {
		const body = { query: '{me}', list: [1, null, true, '{apiKey}'] };
		const { seen } = await runCustom(
			{ ...READS, customMethod: 'POST', customBody: JSON.stringify(body) },
			GOOD,
		);
		expect(seen[0]).toMatchObject({ method: 'POST' });
		expect(JSON.parse(seen[0]?.body ?? '')).toEqual(body);
	});

	it('by POST with an empty body', async () => {
		const { seen } = await runCustom({ ...READS, customMethod: 'POST' }, GOOD);
		expect(seen).toMatchObject([{ method: 'POST', body: '' }]);
	});

	it('and follows no redirect with the key', async () => {
		const { error, seen } = await runCustom(READS, {
			status: 302,
			headers: { location: 'https://elsewhere.example/' },
			body: '',
		});
		expect(error?.description).toContain('redirect');
		expect(seen).toHaveLength(1);
		expect(world.sandbox.strayRequests).toEqual([]);
	});
});

describe('a custom API is not asked at all', () => {
	it.each<[string, INodeParameters, CredentialData, string]>([
		['without a path', { customPath: '={{ "" }}' }, {}, "'Path' must not be empty"],
		[
			'at another host',
			{ customPath: 'https://elsewhere.example/' },
			{},
			"'Path' must not name a host",
		],
		[
			'at another host, by two slashes',
			{ customPath: '//elsewhere.example' },
			{},
			"'Path' must not name",
		],
		['by a step back', { customPath: '/v1/../admin' }, {}, "'Path' must not contain '..'"],
		[
			'by an encoded step back',
			{ customPath: '/v1/%2e%2E/admin' },
			{},
			"'Path' must not contain '..'",
		],
		['with a blank', { customPath: '/v1/a b' }, {}, "'Path' has a blank"],
		['with a part behind #', { customPath: '/v1#x' }, {}, "'Path' must not contain '#'"],
		[
			'with a body that is not JSON',
			{ customMethod: 'POST', customBody: '{' },
			{},
			"'Body' is not JSON",
		],
		['without a place of the amount', { customRemaining: '' }, {}, "'Remaining' must not be empty"],
		['with a place that is no path', { customRemaining: 'a..b' }, {}, "'Remaining' is not a path"],
		[
			'with the name of a header that is none',
			{ customReadFrom: 'header', customRemaining: 'a b' },
			{},
			"'Remaining' is not the name of a header",
		],
		['with a divisor of 0', { customFields: { divisor: 0 } }, {}, "'Divisor' must not be 0"],
		[
			'with a value and no field that means a failure',
			{ customFields: { failedWhenEquals: 'x' } },
			{},
			"'Failed When Field' must not be empty",
		],
		[
			'with percent and without a limit',
			{ lowThreshold: 5, lowThresholdType: 'percent' },
			{},
			'no limit',
		],
		['without a base address', {}, { baseUrl: '' }, "'Base URL' in the credential"],
		['over HTTP without consent', {}, { baseUrl: `http://${HOST}` }, 'must begin with https://'],
		['without a header name', {}, { authentication: 'header' }, "'Header Name' in the credential"],
		['without a key', {}, { apiKey: '' }, "'API Key' in the credential"],
	])('%s', async (_, parameters, credential, message) => {
		const { error, seen, item } = await runCustom(
			{ customRemaining: 'left', ...parameters },
			{ body: { left: 1 } },
			{ credential },
		);
		expect(error?.message).toContain(message);
		expect(item).toBeUndefined();
		expect(seen).toEqual([]);
		expect(world.sandbox.strayRequests).toEqual([]);
	});
});
