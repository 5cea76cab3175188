import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { LOG_EVERYTHING, N8n, startSandboxFor } from '../../harness/n8n.mjs';
import { sandboxOwner, type ListedExecution } from '../../harness/restClient.mjs';
import { searchForKeys, type KeySearch } from '../../harness/secrets/keySearch.js';
import type { Shutdown } from '../../harness/shutdown.mjs';
import { until } from '../../harness/until.mjs';
import type { Runtime } from '../../harness/versions.mjs';
import type { OpenedReply, Sandbox } from '../../sandbox/index.js';
import type { WatchedAccount } from '../watched/accounts.js';
import type { Answer } from '../watched/model.js';
import { itemsOf, watchingWorkflow, type ReceivedItem } from '../watched/workflows.mjs';
import type { Mode } from './modes.js';
import { pollsInLog } from './n8nLog.js';

/** An n8n that is killed (SIGKILL), and the accounts that it watches. */
export class KilledN8n {
	/** When it was killed, epoch milliseconds. */
	readonly kills: number[] = [];

	private readonly answers = new Map<string, Answer[]>();

	private constructor(
		readonly accounts: readonly WatchedAccount[],
		private readonly sandbox: Sandbox,
		private readonly n8n: N8n,
		private readonly signal: AbortSignal,
	) {}

	/**
	 * All of it is put away at the end of the run.
	 *
	 * @param answer what an account answers now
	 */
	static async create(
		mode: Mode,
		runtime: Runtime,
		accounts: readonly WatchedAccount[],
		answer: (account: WatchedAccount) => OpenedReply,
		shutdown: Shutdown,
	): Promise<KilledN8n> {
		const sandbox = await startSandboxFor(shutdown);
		const n8n = await N8n.create(runtime, sandbox, shutdown, {
			environment: { ...LOG_EVERYTHING, ...mode.environment },
		});
		const killed = new KilledN8n(accounts, sandbox, n8n, shutdown.signal);
		for (const account of accounts) killed.open(account, answer);
		return killed;
	}

	/** Installs everything, starts n8n and publishes every workflow; each has polled once then. */
	async publish(): Promise<void> {
		const { n8n, accounts } = this;
		await n8n.install();
		await n8n.load(
			accounts.map(({ credential }) => credential),
			accounts.map(watchingWorkflow),
		);
		await this.start();
		await n8n.client.setUpOwner(sandboxOwner);
		for (const { id } of accounts) await n8n.client.publishWorkflow(id);
		await until(
			'every published workflow polls',
			() => accounts.every((account) => this.answersOf(account).length > 0),
			this.signal,
		);
	}

	async start(): Promise<void> {
		await this.n8n.start();
	}

	async kill(): Promise<void> {
		this.kills.push(Date.now());
		await this.n8n.kill();
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
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
		for (const { id } of this.accounts) listed.set(id, await this.n8n.client.executionsOf(id));
		return listed;
	}

	/** When n8n has polled which workflow since it was last started, by its own log. */
	async polledByLog(): Promise<Map<string, number[]>> {
		return pollsInLog(await readFile(this.n8n.logFile, 'utf8'));
	}

	/** Looks for the keys of all accounts in everything that n8n has written and its workflows have sent. */
	async searchForKeys(): Promise<KeySearch> {
		return await searchForKeys(
			this.accounts.map(({ id, key }) => ({ name: id, key })),
			{
				folders: [this.n8n.userFolder],
				texts: {
					'what the alert receiver got': JSON.stringify(this.sandbox.received),
					'what went to strange hosts': JSON.stringify(this.sandbox.strayRequests),
					'what the accounts have answered': JSON.stringify([...this.answers]),
				},
			},
			this.signal,
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
		const { userFolder } = this.n8n;
		for (const name of await readdir(userFolder)) {
			if (name.endsWith('.log')) await cp(path.join(userFolder, name), path.join(folder, name));
		}
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
