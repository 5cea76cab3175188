import { setTimeout as wait } from 'node:timers/promises';

import {
	chosenCredentials,
	connect,
	loadBuiltPackage,
	oneNodeWorkflow,
	passThrough,
	runWorkflow,
	type StoredCredential,
	type WorkflowToRun,
} from '../../harness/engine/engine';
import { DAY_MS } from '../../nodes/Credits/balance/time';
import { repliesOf, textOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { sandboxCredentialOf } from '../../sandbox/credentials';
import { answerRequests, runRepeatedly, timeCalls } from '../timedNode';

// A .ts file, not .mts like its neighbors: see timedNode.ts.

/** Time that every provider takes to answer. */
export const answerMilliseconds = 250;

/** Number of accounts that are compared with one. */
export const accountCount = 12;

/** Number of balances in the digest. */
export const balanceCount = 1_000;

const rounds = 15;

const overviewType = 'n8n-nodes-credits.creditsOverview';

/** An account at a provider, and the provider's answer. */
interface Account {
	provider: string;
	credential: StoredCredential;
	body: string;
}

/**
 * Measures the ways to read twelve accounts whose providers all take the same time, in turns:
 * milliseconds in n8n's engine, without n8n's server and without any network.
 */
export async function measureOverviews(signal: AbortSignal) {
	const accounts = plainAccounts();
	const bodies = new Map(accounts.map(({ credential, body }) => [credential.type, body]));
	const loader = await loadBuiltPackage();
	for (const name of ['credits', 'creditsOverview'] as const) {
		answerRequests(loader, name, async (credentialType) => {
			return await wait(answerMilliseconds, bodies.get(credentialType) ?? '');
		});
	}
	const workflows = {
		/** Get Overview of one account. */
		one: overviewOf(accounts.slice(0, 1)),
		/** Get Overview of twelve accounts at different providers. */
		inParallel: overviewOf(accounts),
		/** Credits nodes in a row with Keep Input, twelve accounts of one provider. */
		inARow: rowOf(accounts[0]),
	};
	const times = { one: [] as number[], inParallel: [] as number[], inARow: [] as number[] };
	// In the first round, nothing is compiled yet.
	for (let round = 0; round <= rounds; round++) {
		for (const way of ['one', 'inParallel', 'inARow'] as const) {
			signal.throwIfAborted();
			const workflow = workflows[way];
			const startedAt = performance.now();
			const finished = await runWorkflow(loader, workflow);
			const took = performance.now() - startedAt;
			const items = finished.items(workflow.nodes.at(-1)?.name ?? '');
			const wanted = way === 'one' ? 1 : accountCount;
			if (items.length !== wanted || items.some(({ json }) => json.status === 'unknown')) {
				throw new Error(`${way} did not read ${wanted} accounts`);
			}
			if (round > 0) times[way].push(took);
		}
	}
	return times;
}

/** Measures Make Digest of a thousand balances, all of them in the message: milliseconds of the node. */
export async function measureDigest(signal: AbortSignal) {
	const loader = await loadBuiltPackage();
	const times = timeCalls(loader, 'creditsOverview');
	const parameters = { operation: 'digest', include: 'all' };
	const workflow = oneNodeWorkflow({ type: overviewType, parameters });
	const input = Array.from({ length: balanceCount }, (_, index) => ({ json: balanceAt(index) }));
	const { items } = await runRepeatedly(loader, { ...workflow, input }, rounds + 1, signal);
	const [digest] = items(workflow.nodes.at(-1)?.name ?? '');
	const html = digest?.json['html'];
	if (typeof html !== 'string') throw new Error('Make Digest made no HTML.');
	return { times: times.slice(1), htmlBytes: Buffer.byteLength(html) };
}

/** Twelve accounts that are read by one request with one balance, HTTP 200 and no headers. */
function plainAccounts(): [Account, ...Account[]] {
	const found = catalogue.flatMap((answers): Account[] => {
		const { record, good } = answers;
		const isPlain =
			Object.keys(record.requests).length === 1 &&
			record.minIntervalMs === undefined &&
			good[0].expected.length === 1;
		const [reply, ...others] = [...repliesOf(answers, good[0]).values()].flat();
		if (!isPlain || reply === undefined || others.length > 0) return [];
		const { status, headers = {}, body } = reply;
		if (status !== 200 || Object.keys(headers).length > 0 || body === undefined) return [];
		const { name } = record;
		return [{ provider: name, credential: sandboxCredentialOf(name), body: textOf({ body }) }];
	});
	const [first, ...others] = found;
	if (first === undefined) throw new Error('The catalogue has no plain provider');
	return [first, ...others.slice(0, accountCount - 1)];
}

function overviewOf(accounts: readonly Account[]): WorkflowToRun {
	const parameters = { providers: accounts.map(({ provider }) => provider), options: {} };
	const credentials = accounts.map(({ credential }) => credential);
	return oneNodeWorkflow({ type: overviewType, parameters }, credentials);
}

function rowOf({ provider, credential }: Account): WorkflowToRun {
	const clients = Array.from({ length: accountCount }, (_, index) => `Client ${index + 1}`);
	const credentials = clients.map((client) => ({ ...credential, id: client, name: client }));
	const nodes = credentials.map((own, index) => ({
		...passThrough(own.name),
		type: 'n8n-nodes-credits.credits',
		parameters: { provider, options: { accountLabel: own.name, keepInput: index > 0 } },
		credentials: chosenCredentials([own]),
	}));
	return { nodes, connections: connect(...clients), credentials };
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
