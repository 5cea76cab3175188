import axios from 'axios';

import { startSandbox, type Sandbox } from '../../../sandbox';
import { Addresses } from '../../../sandbox/addresses';
import type { ProviderFixture } from '../../../sandbox/fixture';
import { fixtures } from '../../../sandbox/providers';

const HOST = 'shared.example.test';

/** A provider that takes its key in the header `x-key` and answers with its name and what is left. */
function providerAt(name: string, path: string): ProviderFixture {
	const [usual] = fixtures;
	if (usual === undefined) throw new Error('There are no fixtures');
	return {
		...usual,
		record: {
			...usual.record,
			name,
			request: () => ({ method: 'GET', url: `https://${HOST}${path}` }),
		},
		key: `key of ${name}`,
		total: 100,
		accepts: ({ headers }, key) => headers['x-key'] === key,
		answer: ({ remaining }) => ({ [name]: remaining }),
		refused: { status: 401, body: { refusedBy: name } },
	};
}

describe('two providers at one host', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		const providers = [providerAt('first', '/v1/first'), providerAt('second', '/v1/second')];
		sandbox = await startSandbox({ fixtures: providers });
	});

	afterAll(async () => {
		await sandbox.stop();
	});

	beforeEach(async () => {
		await sandbox.reset();
	});

	async function ask(path: string, key: string): Promise<{ status: number; body: unknown }> {
		const { hostname, port } = new URL(sandbox.environment.HTTP_PROXY);
		const { status, data } = await axios.get<unknown>(`http://${HOST}${path}`, {
			headers: { 'x-key': key },
			proxy: { host: hostname, port: Number(port) },
			validateStatus: () => true,
		});
		return { status, body: data };
	}

	const askFirst = async () => await ask('/v1/first', 'key of first');
	const askSecond = async () => await ask('/v1/second', 'key of second');

	it('answer for themselves, each to its own key', async () => {
		expect(await askFirst()).toEqual({ status: 200, body: { first: 80 } });
		expect(await askSecond()).toEqual({ status: 200, body: { second: 80 } });
		expect(await ask('/v1/second', 'key of first')).toEqual({
			status: 401,
			body: { refusedBy: 'second' },
		});
	});

	it('see their own requests, whatever the query, and none to another path', async () => {
		await askFirst();
		await ask('/v1/second?page=1', 'key of second');
		await ask('/v1/second?page=2', 'key of second');
		expect(await ask('/v1/third', 'key of first')).toMatchObject({ status: 404 });
		const seen = (name: string) => sandbox.requestsTo(name).map(({ path }) => path);
		expect({ first: seen('first'), second: seen('second') }).toEqual({
			first: ['/v1/first'],
			second: ['/v1/second', '/v1/second'],
		});
		expect(sandbox.strayRequests).toEqual([`http://${HOST}/v1/third`]);
	});

	it('take the replies that are dictated to them', async () => {
		await sandbox.script('second', [
			{ status: 503, body: 'one' },
			{ status: 503, body: 'two' },
		]);
		expect(await askFirst()).toEqual({ status: 200, body: { first: 80 } });
		expect(await askSecond()).toEqual({ status: 503, body: 'one' });
		expect(await askFirst()).toEqual({ status: 200, body: { first: 80 } });
		expect(await askSecond()).toEqual({ status: 503, body: 'two' });
		expect(await askSecond()).toEqual({ status: 200, body: { second: 80 } });
	});

	it('have accounts and situations of their own', async () => {
		sandbox.openAccount('first', 'another key', () => ({ status: 200, body: 'opened' }));
		sandbox.setSituation('second', 'empty');
		expect(await ask('/v1/first', 'another key')).toEqual({ status: 200, body: 'opened' });
		expect(await ask('/v1/second', 'another key')).toMatchObject({ status: 401 });
		expect(await askFirst()).toEqual({ status: 200, body: { first: 80 } });
		expect(await askSecond()).toEqual({ status: 200, body: { second: 0 } });
	});

	it('are all that can be scripted, switched and given accounts', async () => {
		const message = "There is no provider 'third' in the sandbox";
		await expect(sandbox.script('third', [])).rejects.toThrow(message);
		expect(() => sandbox.setSituation('third', 'empty')).toThrow(message);
		expect(() => sandbox.openAccount('third', 'key', () => ({ kind: 'reset' }))).toThrow(message);
	});
});

describe('addresses', () => {
	it('of two providers that cannot be told apart are refused', () => {
		const twins = [providerAt('first', '/v1/credits'), providerAt('second', '/v1/credits')];
		expect(() => new Addresses(twins)).toThrow(
			`first and second are both asked at ${HOST}/v1/credits`,
		);
	});
});
