import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import type { INode } from 'n8n-workflow';

import {
	loadBuiltPackage,
	oneNodeWorkflow,
	runWorkflow,
	type WorkflowToRun,
} from '../../harness/engine/engine';
import { DAY_MS } from '../../nodes/Credits/balance/time';
import { repliesOf, textOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { sandboxCredentials, type SandboxCredential } from '../../sandbox/credentials';

// A .ts file, not .mts like its neighbors: see ownTime.ts.

/** Time that every provider takes to answer. */
export const answerMilliseconds = 250;

/** Number of accounts that are compared with one. */
export const accountCount = 12;

/** Number of balances in the digest. */
export const balanceCount = 1_000;

const rounds = 15;

/** As n8n's engine calls a node. */
type Execute = (this: { helpers: Record<string, unknown> }) => Promise<unknown>;

type Loader = Awaited<ReturnType<typeof loadBuiltPackage>>;

/** Wraps each execution of a node. */
function wrapNode(
	loader: Loader,
	name: 'credits' | 'creditsOverview',
	wrap: (helpers: Record<string, unknown>, execute: () => Promise<unknown>) => Promise<unknown>,
): void {
	const node = loader.getNode(name).type as unknown as { execute: Execute };
	const { execute } = node;
	node.execute = async function (this: ThisParameterType<Execute>) {
		return await wrap(this.helpers, async () => await execute.call(this));
	};
}

/**
 * Measures the ways to read twelve accounts whose providers all take the same time, in turns:
 * milliseconds in n8n's engine, without n8n's server and without any network.
 */
export async function measureOverviews(signal: AbortSignal) {
	const accounts = plainAccounts();
	const bodies = new Map(accounts.map(({ credential, body }) => [credential.type, body]));
	const answerLate = async (type: string): Promise<object> => {
		await wait(answerMilliseconds);
		const body = Readable.from([Buffer.from(bodies.get(type) ?? '')]);
		return { statusCode: 200, headers: {}, body };
	};
	const loader = await loadBuiltPackage();
	for (const name of ['credits', 'creditsOverview'] as const) {
		wrapNode(loader, name, async (helpers, execute) => {
			helpers['httpRequestWithAuthentication'] = answerLate;
			return await execute();
		});
	}
	const ways = {
		/** Get Overview of one account. */
		one: { workflow: overviewOf(accounts.slice(0, 1)), wanted: 1, times: [] as number[] },
		/** Get Overview of twelve accounts at different providers. */
		inParallel: { workflow: overviewOf(accounts), wanted: accountCount, times: [] as number[] },
		/** Credits nodes in a row with Keep Input, twelve accounts of one provider. */
		inARow: { workflow: rowOf(accounts[0]), wanted: accountCount, times: [] as number[] },
	};
	// In the first round, nothing is compiled yet.
	for (let round = 0; round <= rounds; round++) {
		for (const [way, { workflow, wanted, times }] of Object.entries(ways)) {
			signal.throwIfAborted();
			const startedAt = performance.now();
			const finished = await runWorkflow(loader, workflow);
			const took = performance.now() - startedAt;
			const items = finished.items(workflow.nodes.at(-1)?.name ?? '');
			if (items.length !== wanted || items.some(({ json }) => json.status === 'unknown')) {
				throw new Error(`${way} did not read ${wanted} accounts`);
			}
			if (round > 0) times.push(took);
		}
	}
	return {
		one: ways.one.times,
		inParallel: ways.inParallel.times,
		inARow: ways.inARow.times,
	};
}

/** Measures Make Digest of a thousand balances, all of them in the message: milliseconds of the node. */
export async function measureDigest(signal: AbortSignal) {
	const times: number[] = [];
	const loader = await loadBuiltPackage();
	wrapNode(loader, 'creditsOverview', async (_, execute) => {
		const startedAt = performance.now();
		const output = await execute();
		times.push(performance.now() - startedAt);
		return output;
	});
	const workflow = oneNodeWorkflow({
		type: 'n8n-nodes-credits.creditsOverview',
		parameters: { operation: 'digest', include: 'all' },
	});
	const input = Array.from({ length: balanceCount }, (_, index) => ({ json: balanceAt(index) }));
	let found = { html: '', text: '' };
	for (let round = 0; round <= rounds; round++) {
		signal.throwIfAborted();
		const { error, items } = await runWorkflow(loader, { ...workflow, input });
		if (error) throw error;
		found = items(workflow.nodes.at(-1)?.name ?? '')[0]?.json as typeof found;
	}
	return {
		times: times.slice(1),
		htmlBytes: Buffer.byteLength(found.html),
		textBytes: Buffer.byteLength(found.text),
	};
}

/** An account at a provider, and the provider's answer. */
interface Account {
	provider: string;
	credential: SandboxCredential;
	body: string;
}

/** Twelve accounts that are read by one request with one balance, HTTP 200 and no headers. */
function plainAccounts(): [Account, ...Account[]] {
	const found = catalogue.flatMap((answers): Account[] => {
		const { record, good } = answers;
		const credential = sandboxCredentials.find(({ provider }) => provider === record.name);
		const isPlain =
			Object.keys(record.requests).length === 1 &&
			record.minIntervalMs === undefined &&
			good[0].expected.length === 1;
		const [reply, ...others] = [...repliesOf(answers, good[0]).values()].flat();
		if (!isPlain || credential === undefined || reply === undefined || others.length > 0) return [];
		const { status, headers = {}, body } = reply;
		if (status !== 200 || Object.keys(headers).length > 0 || body === undefined) return [];
		return [{ provider: record.name, credential, body: textOf({ body }) }];
	});
	const [first, ...others] = found;
	if (first === undefined) throw new Error('The catalogue has no plain provider');
	return [first, ...others.slice(0, accountCount - 1)];
}

function overviewOf(accounts: readonly Account[]): WorkflowToRun {
	const credentials = accounts.map(({ credential }) => credential);
	return {
		...oneNodeWorkflow({
			type: 'n8n-nodes-credits.creditsOverview',
			parameters: { providers: accounts.map(({ provider }) => provider), options: {} },
			credentials: Object.fromEntries(
				credentials.map(({ type, id, name }) => [type, { id, name }]),
			),
		}),
		credentials,
	};
}

function rowOf({ provider, credential: { type, name, data } }: Account): WorkflowToRun {
	const clients = Array.from({ length: accountCount }, (_, index) => `Client ${index + 1}`);
	const nodes = clients.map((client, index): INode => {
		const options = { accountLabel: client, keepInput: index > 0 };
		return {
			id: client,
			name: client,
			type: 'n8n-nodes-credits.credits',
			typeVersion: 1,
			position: [index * 200, 0],
			parameters: { provider, options },
			credentials: { [type]: { id: client, name: `${name} of ${client}` } },
		};
	});
	const connections = clients.slice(1).map((next, index) => {
		const main = [[{ node: next, type: 'main' as const, index: 0 }]];
		return [clients[index], { main }] as const;
	});
	return {
		nodes,
		connections: Object.fromEntries(connections),
		credentials: clients.map((client) => ({
			id: client,
			name: `${name} of ${client}`,
			type,
			data,
		})),
	};
}

/** A balance as Get Overview simplifies it, with everything that a line can show; every third is low. */
function balanceAt(index: number) {
	const percent = (index * 37) % 100;
	const day = new Date(Date.now() + (index % 60) * DAY_MS).toISOString();
	return {
		account: `Client ${index} of the agency`,
		balance: 'credits',
		remaining: percent * 100,
		unit: 'credit',
		status: index % 3 === 0 ? 'low' : 'ok',
		isLow: index % 3 === 0,
		remainingPercent: percent,
		limit: 10_000,
		nextExpiryAt: day,
		resetsAt: day,
		topUpUrl: 'https://kie.ai/pricing',
		retrievedAt: new Date().toISOString(),
		provider: 'kieAi',
	};
}
