import type { INodeParameters } from 'n8n-workflow';

import { ON_ERROR, useTestWorld } from '../support/useTestWorld';
import type { CredentialData } from '../../sandbox/credentials';
import type { SeenRequest } from '../../sandbox/signedRequest';

// The Custom API, against an API that is not in the catalogue.
const world = useTestWorld();

const HOST = 'api.lumenote.example';
const KEY = 'sandbox key/with+odd=characters';
const CREDENTIAL = { baseUrl: `https://${HOST}`, authentication: 'bearer', apiKey: KEY };

/** What the API answers. */
interface Answer {
	status?: number;
	headers?: Record<string, string>;
	body: unknown;
}

/** Runs Get Balance once. By default the amount is in `left`. */
async function runCustom(
	parameters: INodeParameters,
	answer: Answer,
	credential: CredentialData = {},
	onError: (typeof ON_ERROR)[number] = 'stopWorkflow',
) {
	const seen: SeenRequest[] = [];
	world.sandbox.serve(HOST, (request) => {
		seen.push(request);
		return { status: 200, ...answer };
	});
	const request = { provider: 'custom', customPath: '/v2/account', customRemaining: 'left' };
	const run = await world.run(
		{ ...request, simplify: false, options: { maxRetries: 0 }, ...parameters },
		{ onError, credential: { ...CREDENTIAL, ...credential } },
	);
	return { ...run, seen };
}

const ofHeader = (customRemaining: string) => ({ customReadFrom: 'header', customRemaining });

describe('a custom API whose answer holds the amount', () => {
	const dollars = { remaining: 19.99, unit: 'USD', unitType: 'currency' };
	const fields = { used: 'used', limit: 'all', resetsAt: 'until' };
	const until = 1798761600;
	const resetsAt = '2027-01-01T00:00:00.000Z';

	it.each<[string, at: string, customFields: INodeParameters, body: unknown, expected: object]>([
		['at a nested path', 'data.left', {}, { data: { left: 12 } }, { remaining: 12 }],
		['in cents', 'left', { divisor: 100, unit: 'USD' }, { left: 1999 }, dollars],
		[
			'beside what is used, the limit and the renewal',
			'left',
			fields,
			{ left: 60, used: 40, all: 100, until },
			{ remaining: 60, used: 40, limit: 100, resetsAt },
		],
		[
			'as the limit minus what is used',
			'',
			fields,
			{ used: 0.1, all: 0.3, until },
			{ remaining: 0.2, used: 0.1, limit: 0.3, derived: ['remaining'] },
		],
		[
			'as a number that means unlimited',
			'left',
			{ unlimitedWhen: '-1', used: 'used' },
			{ left: -1, used: 5 },
			{ remaining: null, unlimited: true, status: 'unlimited', used: 5 },
		],
	])('%s', async (_, customRemaining, customFields, body, expected) => {
		const { passed, error } = await runCustom({ customRemaining, customFields }, { body });
		expect(error).toBeUndefined();
		const named = { provider: 'custom', providerName: 'Custom API', balance: 'credits' };
		expect(passed).toMatchObject([{ ...named, ...expected }]);
	});

	it('in a header, whatever the body is', async () => {
		const { passed } = await runCustom(
			{ ...ofHeader('X-Credits-Left'), customFields: { used: 'x-used' } },
			{ headers: { 'x-credits-left': ' 41.5 ', 'x-used': '3' }, body: '<html></html>' },
		);
		expect(passed).toMatchObject([{ remaining: 41.5, used: 3 }]);
	});
});

const failedWhen = (failedWhenField: string, failedWhenEquals = '') => ({
	customFields: { failedWhenField, failedWhenEquals },
});

describe('a custom API without a readable amount fails', () => {
	it.each<[string, INodeParameters, Answer, message: string]>([
		[
			'and names the fields that are there, without what is in them',
			{ customRemaining: 'data.credits' },
			{ body: { data: { total: 31, owner: 'Somebody' } } },
			"'data' has no field 'credits', but total, owner.",
		],
		[
			'a failure under HTTP 200 by its value',
			failedWhen('status', 'error'),
			{ body: { status: 'error', message: 'Try later', left: 0 } },
			'Custom API says: “Try later”',
		],
		[
			'a failure under HTTP 200 by what is missing',
			failedWhen('ok'),
			{ body: { left: 0, reason: 'Closed' } },
			'Custom API says: “Closed”',
		],
		[
			'a request that the settings have wrong',
			{},
			{ status: 400, body: {} },
			"Compare 'Method', 'Path' and 'Body'",
		],
	])('%s', async (_, parameters, answer, message) => {
		const { passed, error } = await runCustom(parameters, answer);
		expect(passed).toEqual([]);
		expect(error?.description).toContain(message);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/31|Somebody|sandbox key/);
	});

	it('with a refused key, if the API says so under HTTP 200', async () => {
		const body = { ok: false, message: 'Invalid API key' };
		const refusing = failedWhen('ok', 'false');
		const { passed } = await runCustom(refusing, { body }, {}, 'continueRegularOutput');
		expect(passed).toMatchObject([{ error: { class: 'auth', httpCode: 200 } }]);
	});
});

describe('a custom API is called', () => {
	const GOOD: Answer = { body: { left: 1 } };
	const basic = `Basic ${Buffer.from(`me:${KEY}`).toString('base64')}`;

	it.each<[string, CredentialData, (request: SeenRequest) => unknown, wanted: unknown]>([
		['bearer', {}, ({ headers }) => headers.authorization, `Bearer ${KEY}`],
		['header', { headerName: ' X-Key ' }, ({ headers }) => headers['x-key'], KEY],
		['query', { parameterName: 'api_key' }, ({ query }) => query.get('api_key'), KEY],
		['basic', { userName: 'me' }, ({ headers }) => headers.authorization, basic],
		['none', { apiKey: '' }, ({ headers }) => headers.authorization, undefined],
	])('with the sign-in %s', async (authentication, credential, of, wanted) => {
		const { seen, passed } = await runCustom({}, GOOD, { authentication, ...credential });
		expect(passed).toMatchObject([{ remaining: 1 }]);
		expect(seen.map(of)).toEqual([wanted]);
	});

	it('at the path and query as typed, behind a base address with a version', async () => {
		const customPath = 'me/{id}?view=a%20b&x={y}';
		const { seen } = await runCustom({ customPath }, GOOD, { baseUrl: `https://${HOST}/api/v1/` });
		expect(seen[0]?.path).toBe('/api/v1/me/%7Bid%7D');
		expect(seen[0]?.query.toString()).toBe('view=a+b&x=%7By%7D');
	});

	it.each([
		['with JSON, in which braces are literal', '{"query":"{me}","list":[1,null,"{apiKey}"]}'],
		['with an empty body', ''],
	])('by POST %s', async (_, customBody) => {
		const { seen } = await runCustom({ customMethod: 'POST', customBody }, GOOD);
		expect(seen).toMatchObject([{ method: 'POST', body: customBody }]);
	});
});

describe('a custom API is not called at all', () => {
	const percent = { lowThreshold: 5, lowThresholdType: 'percent' };

	it.each<[string, INodeParameters, message: string]>([
		['without a path', { customPath: '={{ "" }}' }, "'Path' must not be empty"],
		[
			'at another host',
			{ customPath: 'https://elsewhere.example/' },
			"'Path' must not name a host",
		],
		[
			'at another host, by two slashes',
			{ customPath: '//elsewhere.example' },
			"'Path' must not name a host",
		],
		['with a step back', { customPath: '/v1/../admin' }, "'Path' must not contain '..'"],
		[
			'with an encoded step back',
			{ customPath: '/v1/%2e%2E/admin' },
			"'Path' must not contain '..'",
		],
		['with a space', { customPath: '/v1/a b' }, "'Path' contains a space"],
		['with a part behind #', { customPath: '/v1#x' }, "'Path' must not contain '#'"],
		[
			'with a body that is not JSON',
			{ customMethod: 'POST', customBody: '{' },
			"'Body' is not JSON",
		],
		['without a place for the amount', { customRemaining: '' }, "'Remaining' must not be empty"],
		['with a place that is not a path', { customRemaining: 'a..b' }, "'Remaining' is not a path"],
		['with an invalid header name', ofHeader('a b'), "'Remaining' is not the name of a header"],
		['with a divisor of 0', { customFields: { divisor: 0 } }, "'Divisor' must not be 0"],
		[
			'with a value that means a failure, but no field for it',
			failedWhen('', 'x'),
			"'Failed When Field' must not be empty",
		],
		['with a threshold in percent and without a limit', percent, 'no limit'],
	])('%s', async (_, parameters, message) => {
		await expectNotCalled(parameters, {}, message);
	});

	it.each<[string, CredentialData, message: string]>([
		['a header name', { authentication: 'header' }, "'Header Name' in the credential"],
		['a key', { apiKey: '' }, "'API Key' in the credential"],
	])('without %s in the credential', async (_, credential, message) => {
		await expectNotCalled({}, credential, message);
	});

	async function expectNotCalled(
		parameters: INodeParameters,
		credential: CredentialData,
		message: string,
	): Promise<void> {
		const { error, seen, passed } = await runCustom(parameters, { body: { left: 1 } }, credential);
		expect(error?.message).toContain(message);
		expect([passed, seen, world.sandbox.strayRequests]).toEqual([[], [], []]);
	}
});
