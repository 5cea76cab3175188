import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { ScriptedReply } from '../../sandbox';
import { catalogue } from '../../sandbox/catalogue';
import { credentialFor, startTestWorld, type TestWorld } from '../../harness/engine/world';
import { oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import { htmlTexts } from '../support/markup';

let world: TestWorld;

beforeAll(async () => {
	world = await startTestWorld();
});

afterAll(async () => {
	await world.stop();
});

const HOSTILE = '<img src=x onerror="alert(1)"> {{ $env.HOME }}\nBcc: all@example.test \u202e👩‍👩‍👧‍👦';
const SHOWN = '<img src=x onerror="alert(1)"> {{ $env.HOME }} Bcc: all@example.test 👩‍👩‍👧‍👦';

const html = { 'content-type': 'text/html' };
const replying = (status: number, body: unknown, headers = {}): ScriptedReply => ({
	status,
	headers,
	body,
});

/** Ways not to get a balance, each with the class of its failure. */
const FAILURES: Array<[failureClass: string, reply: ScriptedReply | 'badKey' | 'noCredential']> = [
	['auth', 'badKey'],
	['configuration', 'noCredential'],
	['forbidden', replying(403, { message: HOSTILE })],
	['rateLimited', replying(429, { message: HOSTILE }, { 'retry-after': '3600' })],
	['unavailable', replying(500, { message: HOSTILE })],
	['unavailable', replying(502, '<html><script>alert(1)</script></html>', html)],
	['unavailable', replying(403, '<html>Checking your browser</html>', html)],
	['badRequest', replying(422, { message: HOSTILE })],
	['badResponse', replying(200, '<!DOCTYPE html><h1>Log in</h1>', html)],
	['badResponse', replying(200, '{"credits": 12', { 'content-type': 'application/json' })],
	['badResponse', replying(200, {})],
	['badResponse', replying(302, '', { location: 'https://elsewhere.example.test/' })],
	['network', { kind: 'reset' }],
	['timeout', { kind: 'silent' }],
];

/** Providers that leave it to shared code what an answer means, whoever they are. */
const plain = catalogue.filter(({ record, good, bad }) => {
	const says = record.errorCodes ?? record.detectError ?? record.isGood ?? record.statusClasses;
	return (
		says === undefined &&
		record.providerMessage === undefined &&
		record.failureWords === undefined &&
		Object.keys(record.requests).length === 1 &&
		record.balances.length === 1 &&
		record.hosts.length === 1 &&
		good[0].expected.length === 1 &&
		bad[0].class === 'auth'
	);
});

const [healthy, ...others] = plain.map(({ record }) => record.name);
const failing = others.slice(0, FAILURES.length);

describe('accounts that fail in every way at once', () => {
	let rows: IDataObject[];

	beforeAll(async () => {
		await world.sandbox.reset();
		for (const [index, [, reply]] of FAILURES.entries()) {
			const provider = failing[index] ?? '';
			if (reply === 'badKey') world.sandbox.setSituation(provider, reply);
			else if (reply !== 'noCredential') await world.sandbox.script(provider, [reply]);
		}
		const without = failing[FAILURES.findIndex(([, reply]) => reply === 'noCredential')];
		rows = await run(
			{
				operation: 'getOverview',
				providers: ['simulated', ...failing, healthy ?? ''],
				simulatedRemaining: '0',
				options: { maxRetries: 0, timeout: 3000 },
			},
			[healthy ?? '', ...failing.filter((provider) => provider !== without)],
		);
		// The one that never answers takes the whole timeout.
	}, 60_000);

	it('are rows with a reason each, between what is empty and what is well', () => {
		expect(failing).toHaveLength(FAILURES.length);
		expect(rows.map(({ status }) => status)).toEqual([
			'depleted',
			...failing.map(() => 'unknown'),
			'ok',
		]);
		const classes = new Map(
			rows.map(({ provider, error }) => [provider, (error as IDataObject | undefined)?.class]),
		);
		expect(failing.map((provider) => classes.get(provider))).toEqual(
			FAILURES.map(([failureClass]) => failureClass),
		);
		for (const row of rows.slice(1, -1)) {
			expect(row).toMatchObject({ remaining: null, isLow: null, unlimited: null });
			expect(row.account).toEqual(expect.stringMatching(/\S/));
		}
	});

	it('asks each account once, and nobody else', () => {
		for (const [index, provider] of failing.entries()) {
			const isAsked = FAILURES[index]?.[1] !== 'noCredential';
			expect(world.sandbox.requestsTo(provider)).toHaveLength(isAsked ? 1 : 0);
		}
		expect(world.sandbox.strayRequests).toEqual([]);
	});

	it('are one message that is valid HTML and tells each reason, and no key', async () => {
		const [digest, ...more] = await run(
			{ operation: 'digest', include: 'all' },
			[],
			rows.map((json) => ({ json })),
		);
		expect(more).toEqual([]);
		expect(digest).toMatchObject({
			low: 1,
			unread: FAILURES.length,
			ok: 1,
			accounts: FAILURES.length + 2,
		});
		expect(digest?.subject).toMatch(/^Credits: 1 low, 14 not read – [^\n\r<>]+ and 13 more$/);
		const texts = htmlTexts(String(digest?.html));
		expect(texts.filter((text) => text === 'not read')).toHaveLength(FAILURES.length);
		for (const { error } of rows.slice(1, -1)) {
			const message = String((error as IDataObject).message);
			expect(texts).toContain(message);
			expect(digest?.text).toContain(message);
		}
		const all = JSON.stringify([rows, digest]);
		for (const provider of failing) {
			for (const secret of credentialFor(provider)?.secrets ?? []) {
				expect(all).not.toContain(secret);
			}
		}
	});
});

describe('hostile texts in a digest', () => {
	it('are texts there, on one line, wherever they come from', async () => {
		const hostile = (facts: IDataObject) => ({
			json: {
				provider: 'kieAi',
				account: HOSTILE,
				balance: HOSTILE,
				remaining: 3,
				unit: HOSTILE,
				status: 'low',
				isLow: true,
				...facts,
			},
		});
		const [digest] = await run(
			{ operation: 'digest', include: 'all' },
			[],
			[
				hostile({}),
				hostile({ account: 'B', status: 'unknown', remaining: null, error: { message: HOSTILE } }),
				hostile({ account: 'C', provider: HOSTILE, status: 'ok', isLow: false }),
			],
		);
		const texts = htmlTexts(String(digest?.html));
		expect(texts).toContain(`Kie.ai – ${SHOWN}`);
		expect(texts).toContain(SHOWN);
		expect(String(digest?.subject)).not.toMatch(/[\n\r<>]/);
		expect(String(digest?.text).split('\n')).toHaveLength(5);
	});
});

async function run(
	parameters: INodeParameters,
	providers: readonly string[],
	input?: INodeExecutionData[],
): Promise<IDataObject[]> {
	const credentials = providers.flatMap((provider) => credentialFor(provider) ?? []);
	const workflow = oneNodeWorkflow({
		type: 'n8n-nodes-credits.creditsOverview',
		parameters,
		credentials: Object.fromEntries(credentials.map(({ type, id, name }) => [type, { id, name }])),
	});
	const { error, items } = await runWorkflow(world.loader, {
		...workflow,
		credentials,
		...(input && { input }),
	});
	expect(error).toBeUndefined();
	return items(workflow.nodes.at(-1)?.name ?? '').map(({ json }) => json);
}
