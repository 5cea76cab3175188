import { mkdir, mkdtemp, readdir, readFile, rm, cp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import { startSandbox, type OpenedReply, type Sandbox } from '../../sandbox/index.js';
import { until } from '../../scripts/e2e/watch/until.mjs';
import type { Ending } from '../../scripts/ending.mjs';
import {
	importCredentials,
	importWorkflows,
	type Installation,
} from '../../scripts/n8n/commandLine.mjs';
import { installPackage } from '../../scripts/n8n/communityPackage.mjs';
import { n8nEnvironment } from '../../scripts/n8n/environment.mjs';
import { RestClient, sandboxOwner, type ListedExecution } from '../../scripts/n8n/restClient.mjs';
import type { Runtime } from '../../scripts/n8n/runtime.mjs';
import { startServer, type Server } from '../../scripts/n8n/server.mjs';
import { searchForKeys, type KeySearch } from '../stored/keySearch.js';
import type { WatchedAccount } from '../watched/accounts.js';
import type { Answer } from '../watched/model.js';
import { itemsOf, watchingWorkflow, type ReceivedItem } from '../watched/workflows.mjs';
import type { Mode } from './modes.js';
import { pollsInLog } from './n8nLog.js';

/** A n8n in a folder of its own that is ended by force, and the accounts that it watches. */
export class KilledN8n {
	/** When it was ended by force, epoch milliseconds. */
	readonly kills: number[] = [];

	private readonly answers = new Map<string, Answer[]>();

	private server: Server | undefined;

	private starts = 0;

	private isCleared = false;

	private constructor(
		readonly accounts: readonly WatchedAccount[],
		private readonly sandbox: Sandbox,
		private readonly client: RestClient,
		private readonly installation: Installation,
		private readonly userFolder: string,
		private readonly ending: Ending,
	) {}

	/** @param answer what an account answers now */
	static async create(
		mode: Mode,
		runtime: Runtime,
		accounts: readonly WatchedAccount[],
		answer: (account: WatchedAccount) => OpenedReply,
		ending: Ending,
	): Promise<KilledN8n> {
		const userFolder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-kills-'));
		ending.onEnd(() => rm(userFolder, { recursive: true, force: true }));
		const sandbox = await startSandbox();
		const port = await getPort();
		const environment = {
			...n8nEnvironment({
				userFolder,
				runtime,
				port,
				brokerPort: await getPort(),
				network: sandbox.environment,
			}),
			N8N_LOG_LEVEL: 'debug',
			N8N_LOG_FORMAT: 'json',
			...mode.environment,
		};
		const client = new RestClient(`http://127.0.0.1:${port}`);
		const installation = { runtime, environment, signal: ending.signal };
		const killed = new KilledN8n(accounts, sandbox, client, installation, userFolder, ending);
		ending.onEnd(() => killed.clear());
		for (const account of accounts) killed.open(account, answer);
		return killed;
	}

	/** Installs everything, starts n8n and publishes every workflow; each has polled once then. */
	async publish(): Promise<void> {
		const { installation, accounts, ending, client } = this;
		await installPackage(this.userFolder, ending.signal);
		await importCredentials(
			installation,
			accounts.map(({ credential }) => credential),
		);
		await importWorkflows(installation, accounts.map(watchingWorkflow));
		await this.start();
		await client.setUpOwner(sandboxOwner);
		for (const { id } of accounts) await client.publishWorkflow(id);
		await until(
			'every published workflow polls',
			() => accounts.every((account) => this.answersOf(account).length > 0),
			ending.signal,
		);
	}

	async start(): Promise<void> {
		this.starts += 1;
		const log = path.join(this.userFolder, `n8n-${this.starts}.log`);
		this.server = await startServer(this.installation, log, this.ending);
	}

	/** Ends n8n as a crash does. */
	async kill(): Promise<void> {
		this.kills.push(Date.now());
		await this.server?.kill();
	}

	async stop(): Promise<void> {
		await this.server?.stop();
	}

	answersOf({ id }: WatchedAccount): readonly Answer[] {
		return this.answers.get(id) ?? [];
	}

	receivedOf(account: WatchedAccount): ReceivedItem[] {
		return itemsOf(account, this.sandbox.received);
	}

	get counts(): { polls: number; notices: number } {
		const polls = [...this.answers.values()].reduce((sum, { length }) => sum + length, 0);
		return { polls, notices: this.sandbox.received.length };
	}

	/** The executions that n8n lists, workflow by workflow. */
	async executions(): Promise<Map<string, ListedExecution[]>> {
		const listed = new Map<string, ListedExecution[]>();
		for (const { id } of this.accounts) listed.set(id, await this.client.executionsOf(id));
		return listed;
	}

	/** When n8n has polled which workflow since it was last started, by its own log. */
	async polledByLog(): Promise<Map<string, number[]>> {
		const log = path.join(this.userFolder, `n8n-${this.starts}.log`);
		return pollsInLog(await readFile(log, 'utf8'));
	}

	/** Looks for the keys of all accounts in everything that n8n has written and its workflows have sent. */
	async searchForKeys(): Promise<KeySearch> {
		return await searchForKeys(
			this.accounts.map(({ id, key }) => ({ name: id, key })),
			{
				folders: [this.userFolder],
				texts: {
					'what the alert receiver got': JSON.stringify(this.sandbox.received),
					'what went to strange hosts': JSON.stringify(this.sandbox.strayRequests),
					'what the accounts have answered': JSON.stringify([...this.answers]),
				},
			},
			this.ending.signal,
		);
	}

	/** Puts answers, received calls and n8n's logs where they outlive the run. */
	async keepRecords(folder: string, verdicts: unknown): Promise<void> {
		await mkdir(folder, { recursive: true });
		const write = async (name: string, content: unknown): Promise<void> =>
			await writeFile(path.join(folder, name), JSON.stringify(content, null, '\t'));
		await write('answers.json', Object.fromEntries(this.answers));
		await write('received.json', this.sandbox.received);
		await write(
			'kills.json',
			this.kills.map((at) => new Date(at).toISOString()),
		);
		await write('verdicts.json', verdicts);
		for (const name of await readdir(this.userFolder)) {
			if (name.endsWith('.log')) {
				await cp(path.join(this.userFolder, name), path.join(folder, name));
			}
		}
	}

	/** Puts everything away, once. */
	async clear(): Promise<void> {
		if (this.isCleared) return;
		this.isCleared = true;
		await this.stop();
		await this.sandbox.stop();
		await rm(this.userFolder, { recursive: true, force: true });
	}

	private open(account: WatchedAccount, answer: (account: WatchedAccount) => OpenedReply): void {
		const answers: Answer[] = [];
		this.answers.set(account.id, answers);
		this.sandbox.openAccount(account.parameters.provider, account.key, () => {
			const reply = answer(account);
			answers.push({ at: Date.now(), reply });
			return reply;
		});
	}
}
