import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import axios from 'axios';
import getPort from 'get-port';

import { startSandbox, type Sandbox } from '../../sandbox/index.js';
import type { Ending } from '../../scripts/ending.mjs';
import {
	importCredentials,
	importWorkflows,
	runN8n,
	type Installation,
} from '../../scripts/n8n/commandLine.mjs';
import { installPackage } from '../../scripts/n8n/communityPackage.mjs';
import { n8nEnvironment } from '../../scripts/n8n/environment.mjs';
import { RestClient, sandboxOwner } from '../../scripts/n8n/restClient.mjs';
import type { Runtime } from '../../scripts/n8n/runtime.mjs';
import { startServer, type Server } from '../../scripts/n8n/server.mjs';
import { until } from '../../scripts/e2e/watch/until.mjs';
import {
	openEchoingAccounts,
	unknownKey,
	type EchoingAccount,
	type Round,
} from './echoingAccounts.mjs';
import { errorWorkflow, keepingWorkflows, type KeepingWorkflows } from './keepingWorkflows.mjs';
import { searchForKeys, type Finding, type SoughtKey } from './keySearch.js';

/** What n8n has kept, and what was found in it. */
export interface Kept {
	/** Executions that n8n has kept with all their data. */
	executions: number;
	/** Answers that repeated a key. */
	answers: number;
	/** Messages that workflows have sent. */
	messages: number;
	/** Lines of n8n's log at debug level. */
	logLines: number;
	/** Keys that were looked for, those that no account has included. */
	keys: number;
	/** Keys that n8n's decrypted export has, where the search has to find them. */
	decrypted: number;
	files: number;
	bytes: number;
	findings: Finding[];
	/** All that is wrong. */
	complaints: string[];
}

/** An n8n that logs and keeps all it can, and accounts whose answers repeat their keys. */
export class KeepingN8n {
	/** How often everything has to happen until every answer was given. */
	readonly rounds: number;

	private readonly workflows: KeepingWorkflows[];

	private readonly refused: SoughtKey[];

	private server: Server | undefined;

	private readonly address: string;

	private readonly client: RestClient;

	private constructor(
		private readonly userFolder: string,
		private readonly installation: Installation,
		private readonly sandbox: Sandbox,
		private readonly accounts: readonly EchoingAccount[],
		private readonly round: Round,
		seed: number,
		private readonly ending: Ending,
	) {
		this.workflows = accounts.map(keepingWorkflows);
		this.rounds = Math.max(...accounts.map(({ answers }) => answers.length));
		this.refused = accounts.map(({ name }) => unknownKey(`${name}, unknown`, seed));
		this.address = `http://127.0.0.1:${installation.environment['N8N_PORT'] ?? ''}`;
		this.client = new RestClient(this.address);
	}

	/** @param userFolder an empty one, for everything that n8n writes */
	static async create(
		userFolder: string,
		runtime: Runtime,
		seed: number,
		ending: Ending,
	): Promise<KeepingN8n> {
		const sandbox = await startSandbox();
		ending.onEnd(() => sandbox.stop());
		const environment = {
			...n8nEnvironment({
				userFolder,
				runtime,
				port: await getPort(),
				brokerPort: await getPort(),
				network: sandbox.environment,
			}),
			N8N_LOG_LEVEL: 'debug',
			EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
			EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
			EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'true',
			EXECUTIONS_DATA_PRUNE: 'false',
		};
		const installation = { runtime, environment, signal: ending.signal };
		const { accounts, round } = await openEchoingAccounts(sandbox, seed);
		return new KeepingN8n(userFolder, installation, sandbox, accounts, round, seed, ending);
	}

	/** Installs everything and publishes what is started by a call. */
	async start(): Promise<void> {
		const { installation, workflows, ending, client } = this;
		await installPackage(this.userFolder, ending.signal);
		await importCredentials(
			installation,
			this.accounts.map(({ credential }) => credential),
		);
		const all = workflows.flatMap(({ called, triggered }) => [...called, ...triggered]);
		await importWorkflows(installation, [errorWorkflow, ...all]);
		this.server = await startServer(installation, this.logFile, ending);
		await client.setUpOwner(sandboxOwner);
		await client.publishWorkflow(errorWorkflow.id);
		for (const { id } of workflows.flatMap(({ called }) => called)) {
			await client.publishWorkflow(id);
		}
	}

	/** Lets every account give its next answer to the node and to the trigger. */
	async play(number: number): Promise<void> {
		this.round.number = number;
		for (const { account, called, triggered } of this.workflows) {
			for (const { id } of called) await this.call(id);
			const asked = account.asked + triggered.length;
			for (const { id } of triggered) await this.client.publishWorkflow(id);
			await until(
				`the trigger asks ${account.name}`,
				() => account.asked >= asked,
				this.ending.signal,
			);
			for (const { id } of triggered) await this.client.unpublishWorkflow(id);
		}
	}

	/** Tests every credential, and one with a key that is refused. */
	async testCredentials(): Promise<void> {
		for (const [index, { credential, secretField }] of this.accounts.entries()) {
			await this.client.testCredential(credential);
			const key = this.refused[index]?.key ?? '';
			const data = { ...credential.data, [secretField]: key };
			await this.client.testCredential({ ...credential, data });
		}
	}

	/** How many executions n8n has kept, once none is under way any more. */
	async countExecutions(): Promise<number> {
		let count = -1;
		await until(
			'all executions end',
			async () => {
				const before = count;
				count = await this.client.countExecutions();
				return count === before;
			},
			this.ending.signal,
		);
		return count;
	}

	async stop(): Promise<void> {
		await this.server?.stop();
	}

	/** Looks for every key in all that is left. */
	async search(executions: number): Promise<Kept> {
		const { sandbox, userFolder, accounts } = this;
		const keys = [...accounts, ...this.refused];
		const sent = { 'what workflows have sent': JSON.stringify(sandbox.received) };
		const places = { folders: [userFolder], texts: sent };
		const { findings, files, bytes } = await searchForKeys(keys, places, this.ending.signal);
		const log = await readFile(this.logFile, 'utf8');
		const counted = {
			executions,
			answers: accounts.reduce((sum, { asked }) => sum + asked, 0),
			messages: sandbox.received.length,
			logLines: log.split('\n').length,
			keys: keys.length,
			decrypted: await this.countDecrypted(),
			files,
			bytes,
			findings,
		};
		return { ...counted, complaints: this.complaintsAbout(counted, log) };
	}

	private get logFile(): string {
		return path.join(this.userFolder, 'n8n.log');
	}

	private async call(id: string): Promise<void> {
		const url = `${this.address}/webhook/${id}`;
		// An execution that fails is answered with an HTTP error; both are kept.
		await axios.post(url, {}, { proxy: false, timeout: 60_000, validateStatus: () => true });
	}

	/** How many accounts' keys the search finds in n8n's own decrypted export. */
	private async countDecrypted(): Promise<number> {
		const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-decrypted-'));
		try {
			const file = path.join(folder, 'credentials.json');
			await runN8n(this.installation, [
				'export:credentials',
				'--all',
				'--decrypted',
				`--output=${file}`,
			]);
			const { findings } = await searchForKeys(this.accounts, { folders: [folder] });
			return new Set(findings.map(({ key }) => key)).size;
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}

	/** A search of nothing finds nothing: so this looks at whether there was something. */
	private complaintsAbout(
		{ executions, messages, decrypted, findings }: Omit<Kept, 'complaints'>,
		log: string,
	): string[] {
		const { accounts, rounds } = this;
		const calls = rounds * this.workflows.reduce((sum, { called }) => sum + called.length, 0);
		const silent = accounts.filter(({ asked, answers }) => asked < answers.length);
		return [
			...findings.map(
				({ key, spelling, place, offset }) => `${key} is in ${place} at ${offset}, ${spelling}`,
			),
			...silent.map(({ name }) => `${name} was not asked for each of its answers`),
			...(executions < calls ? [`Only ${executions} of ${calls} executions were kept`] : []),
			...(messages === 0 ? ['Nothing was sent'] : []),
			...(decrypted < accounts.length ? [`The export holds ${decrypted} keys only`] : []),
			...(/\bdebug\b/.test(log) ? [] : ['n8n has not logged at debug level']),
		];
	}
}
