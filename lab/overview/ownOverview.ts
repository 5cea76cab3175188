import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import type { INode } from 'n8n-workflow';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { repliesOf, textOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { sandboxCredentials, type SandboxCredential } from '../../sandbox/credentials';
import {
	loadBuiltPackage,
	oneNodeWorkflow,
	runWorkflow,
	type StoredCredential,
	type WorkflowToRun,
} from '../../harness/engine/engine';

// A .ts file and not .mts like its neighbours, as ownTime.ts is.

/** How long every provider takes to answer. */
export const answerMilliseconds = 250;

/** How many accounts there are beside the one. */
export const accountCount = 12;

/** How many balances the digest is made of. */
export const balanceCount = 1_000;

const rounds = 15;

/** Milliseconds in n8n's engine, without n8n's server and without any network. */
export interface OverviewTimes {
	/** Get Overview of one account. */
	one: number[];
	/** Get Overview of twelve accounts at different providers. */
	sideBySide: number[];
	/** Credits nodes in a row with Keep Input, twelve accounts of one provider. */
	inARow: number[];
}

/** Measures the ways to read twelve accounts whose providers all take the same time; they take turns. */
export async function measureOverviews(signal: AbortSignal): Promise<OverviewTimes> {
	const [first, ...others] = plainAccounts();
	const accounts = [first, ...others.slice(0, accountCount - 1)];
	const loader = await loadBuiltPackage();
	for (const name of ['credits', 'creditsOverview'] as const) {
		const node = loader.getNode(name).type as unknown as { execute: Execute };
		const { execute } = node;
		node.execute = async function (this: ThisParameterType<Execute>) {
			this.helpers.httpRequestWithAuthentication = answerLate(accounts);
			return await execute.call(this);
		};
	}
	const workflows = {
		one: overviewOf([first]),
		sideBySide: overviewOf(accounts),
		inARow: rowOf(first),
	};
	const times: OverviewTimes = { one: [], sideBySide: [], inARow: [] };
	// The first round finds nothing compiled.
	for (let round = 0; round <= rounds; round++) {
		for (const way of ['one', 'sideBySide', 'inARow'] as const) {
			signal.throwIfAborted();
			const startedAt = performance.now();
			const finished = await runWorkflow(loader, workflows[way]);
			const took = performance.now() - startedAt;
			const items = finished.items(workflows[way].nodes.at(-1)?.name ?? '');
			const wanted = way === 'one' ? 1 : accountCount;
			if (items.length !== wanted || items.some(({ json }) => json.status === 'unknown')) {
				throw new Error(`${way} did not read ${wanted} accounts`);
			}
			if (round > 0) times[way].push(took);
		}
	}
	return times;
}

/** Make Digest of a thousand balances, all of them in the message. */
export interface OwnDigest {
	/** Milliseconds of the node. */
	times: number[];
	htmlBytes: number;
	textBytes: number;
}

/** Measures Make Digest in n8n's engine. */
export async function measureDigest(signal: AbortSignal): Promise<OwnDigest> {
	const loader = await loadBuiltPackage();
	const node = loader.getNode('creditsOverview').type as unknown as { execute: Execute };
	const { execute } = node;
	const times: number[] = [];
	node.execute = async function (this: ThisParameterType<Execute>) {
		const startedAt = performance.now();
		const output = await execute.call(this);
		times.push(performance.now() - startedAt);
		return output;
	};
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

/** As n8n's engine calls a node. */
type Execute = (this: { helpers: Record<string, unknown> }) => Promise<unknown>;

/** An account at a provider, and what the provider answers. */
interface Account {
	provider: string;
	credential: SandboxCredential;
	body: string;
}

/** Those of which one request brings one balance. */
function plainAccounts(): [Account, ...Account[]] {
	const found = catalogue.flatMap((answers: ProviderAnswers): Account[] => {
		const { record, good } = answers;
		const credential = sandboxCredentials.find(({ provider }) => provider === record.name);
		const isPlain =
			Object.keys(record.requests).length === 1 &&
			record.minIntervalMs === undefined &&
			good[0].expected.length === 1;
		const [reply, ...others] = [...repliesOf(answers, good[0]).values()].flat();
		if (!isPlain || credential === undefined || others.length > 0) return [];
		const { status = 200, headers = {}, body } = reply ?? {};
		if (status !== 200 || Object.keys(headers).length > 0 || body === undefined) return [];
		return [{ provider: record.name, credential, body: textOf({ body }) }];
	});
	const [first, ...others] = found;
	if (first === undefined) throw new Error('The catalogue has no plain provider');
	return [first, ...others];
}

function answerLate(accounts: readonly Account[]): (type: string) => Promise<object> {
	const bodies = new Map(accounts.map(({ credential, body }) => [credential.type, body]));
	return async (type) => {
		await wait(answerMilliseconds);
		const bytes = Buffer.from(bodies.get(type) ?? '');
		return { statusCode: 200, headers: {}, body: Readable.from([bytes]) };
	};
}

function overviewOf(accounts: readonly Account[]): WorkflowToRun {
	return {
		...oneNodeWorkflow({
			type: 'n8n-nodes-credits.creditsOverview',
			parameters: { providers: accounts.map(({ provider }) => provider), options: {} },
			credentials: Object.fromEntries(
				accounts.map(({ credential: { type, id, name } }) => [type, { id, name }]),
			),
		}),
		credentials: accounts.map(({ credential }) => credential),
	};
}

function rowOf(account: Account): WorkflowToRun {
	const { type, name, data } = account.credential;
	const credentials = Array.from(
		{ length: accountCount },
		(_, index): StoredCredential => ({
			id: `client-${index}`,
			name: `${name} ${index}`,
			type,
			data,
		}),
	);
	const nodes = credentials.map(
		(credential, index): INode => ({
			id: credential.id,
			name: `Client ${index + 1}`,
			type: 'n8n-nodes-credits.credits',
			typeVersion: 1,
			position: [index * 200, 0],
			parameters: {
				provider: account.provider,
				options: { accountLabel: `Client ${index + 1}`, keepInput: index > 0 },
			},
			credentials: { [type]: { id: credential.id, name: credential.name } },
		}),
	);
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name: next }, index) => [
				nodes[index]?.name ?? '',
				{ main: [[{ node: next, type: 'main' as const, index: 0 }]] },
			]),
	);
	return { nodes, connections, credentials };
}

/** A balance as Get Overview simplifies it: each third is low, each with all that a line can say. */
function balanceAt(index: number) {
	const percent = (index * 37) % 100;
	const day = new Date(Date.now() + (index % 60) * 86_400_000).toISOString();
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
