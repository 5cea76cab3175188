import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import type { N8n } from '../../harness/n8n.mjs';
import { until } from '../../harness/until.mjs';
import { alertNode, node, workflowOf, type ImportableWorkflow } from '../../harness/workflows.mjs';
import { MINUTE_MS } from '../../nodes/Credits/balance/time.js';
import type { EventItem } from '../../nodes/Credits/output/eventItem.js';
import type { Sandbox } from '../../sandbox/index.js';
import type { ReceivedCall } from '../../sandbox/recordingServer.js';
import type { Progress } from '../progress.mjs';
import { total } from '../statistics.mjs';
import { TRIGGER_NAME, watchedAccounts, type WatchedAccount } from './accounts.js';
import type { Answer, StateStorage } from './course.js';
import { amount, outage } from './behaviors.js';
import { pollsInLog } from './n8nLog.js';
import { evaluateWorkflow, type ObservedN8n, type ObservedWorkflow } from './verdict.js';

/** How long every provider stays down after n8n is ready: more than one poll. */
const DOWN_MS = 75_000;

/** Schedule of a watch, in milliseconds since all workflows were published. */
export interface WatchTimes {
	/** The scripts end, and every account has recovered. */
	backAt: number;
	/** Every account changes for the last time, which must be reported. */
	finalAt: number;
	endAt: number;
}

/**
 * Thirty accounts, each watched by a workflow of its own, while n8n is killed. To read in this order:
 *
 * 1. `accounts` (which accounts, and the settings of their watches), `scripts` (what happens to
 *    them, minute by minute), `behaviors` (what a provider answers in such a minute);
 * 2. `course` (the notices and executions that must follow from the answers);
 * 3. `verdict` (whether they did), with `comparison` (of notices) and `liveness` (of the watch).
 */
export class Watch {
	readonly accounts: readonly WatchedAccount[];

	/** What every provider has answered, by the account's id. */
	readonly answers: Readonly<Record<string, Answer[]>>;

	/** When n8n was killed, epoch milliseconds. */
	readonly kills: number[] = [];

	/** When all workflows were published, epoch milliseconds: the scripts begin then. */
	private began = Date.now();

	/** When n8n was ready after its last start. */
	private readyAt = 0;

	/** Whether every provider is down, whatever the scripts say. */
	private isDown = false;

	constructor(
		private readonly n8n: N8n,
		private readonly sandbox: Sandbox,
		seed: number,
		private readonly times: WatchTimes,
		private readonly signal: AbortSignal,
	) {
		this.accounts = watchedAccounts(seed, Math.ceil(times.backAt / MINUTE_MS));
		this.answers = Object.fromEntries(this.accounts.map(({ id }) => [id, []]));
		for (const account of this.accounts) this.open(account);
	}

	/** Brings the credentials and workflows into n8n. */
	async load(): Promise<void> {
		await this.n8n.load(
			this.accounts.map(({ credential }) => credential),
			this.accounts.map(watchingWorkflow),
		);
	}

	/** Publishes every workflow and waits until each has polled once. */
	async publish(): Promise<void> {
		for (const { id } of this.accounts) await this.n8n.client.publishWorkflow(id);
		const all = Object.values(this.answers);
		const havePolled = (): boolean => all.every(({ length }) => length > 0);
		await until('every published workflow polls', havePolled, this.signal);
		this.began = Date.now();
		this.readyAt = this.began;
	}

	/** Milliseconds since all workflows were published. */
	get elapsed(): number {
		return Date.now() - this.began;
	}

	/** Waits until so many milliseconds after publication; the progress is in seconds. */
	async waitUntil(elapsed: number, progress: Progress): Promise<void> {
		while (this.elapsed < elapsed) {
			const polls = total(Object.values(this.answers), ({ length }) => length);
			const { received } = this.sandbox;
			const what = `seconds: ${polls} polls, ${received.length} notices, ${this.kills.length} kills`;
			progress.show(Math.floor(this.elapsed / 1000), what);
			const left = Math.max(0, elapsed - this.elapsed);
			await wait(Math.min(1000, left), undefined, { signal: this.signal });
		}
	}

	/** Kills n8n and starts it again. @param isDown whether every provider is down for more than a poll then */
	async killAndStart(isDown = false): Promise<void> {
		this.kills.push(Date.now());
		await this.n8n.kill();
		this.isDown ||= isDown;
		await this.n8n.start();
		this.readyAt = Date.now();
		if (isDown) setTimeout(() => (this.isDown = false), DOWN_MS).unref();
	}

	/**
	 * Compares what was sent with what the state machine of the trigger makes of the same answers.
	 *
	 * @param storage how n8n keeps the state of a watch
	 * @param executions ids of those that n8n lists, by workflow
	 */
	async evaluate(
		endedAt: number,
		storage: StateStorage,
		executions: ReadonlyMap<string, readonly string[]>,
	) {
		const n8n: ObservedN8n = {
			kills: this.kills,
			readyAt: this.readyAt,
			endedAt,
			backAt: this.began + this.times.backAt,
			finalAt: this.began + this.times.finalAt,
			storage,
			polledByLog: pollsInLog(await readFile(this.n8n.logFile, 'utf8')),
			executions,
		};
		const seen = this.accounts.map((account): ObservedWorkflow => {
			const received = itemsOf(account, this.sandbox.received);
			return { account, answers: this.answers[account.id] ?? [], received };
		});
		const verdicts = await Promise.all(seen.map((each) => evaluateWorkflow(each, n8n)));
		const names = Object.keys(verdicts[0]?.counts ?? {});
		return {
			/** By their names in the report. */
			counts: Object.fromEntries(
				names.map((name) => [name, total(verdicts, ({ counts }) => counts[name] ?? 0)]),
			),
			/** All that is wrong, each with its workflow. */
			complaints: verdicts.flatMap(({ complaints }) => complaints),
			/** The notices that were lost or doubled because their poll was in flight. */
			cutOff: verdicts.flatMap(({ cutOff }) => cutOff),
			/** The executions that have sent something. */
			sending: new Set(seen.flatMap(({ received }) => received).map(({ execution }) => execution)),
		};
	}

	private open({ id, key, answers, behaviors, final }: WatchedAccount): void {
		const given = this.answers[id];
		this.sandbox.openAccount(answers.record.name, key, () => {
			const { elapsed, times } = this;
			// After the last minute an account stays as it is.
			const minute = Math.min(Math.floor(elapsed / MINUTE_MS), behaviors.length - 1);
			let behavior = behaviors[minute] ?? outage;
			if (elapsed >= times.backAt) behavior = amount(0.8);
			if (elapsed >= times.finalAt) behavior = final;
			if (this.isDown) behavior = outage;
			const reply = behavior(answers, elapsed);
			given?.push({ at: Date.now(), reply });
			return reply;
		});
	}
}

/** What a workflow sends: an event item, its execution and its position in it. */
interface Message {
	execution: string;
	index: number;
	item: EventItem;
}

/** The workflow that watches an account and sends each event item as it is to the alert receiver. */
function watchingWorkflow({ id, parameters, credential }: WatchedAccount): ImportableWorkflow {
	const trigger = node(
		TRIGGER_NAME,
		'n8n-nodes-credits.creditsTrigger',
		1,
		// n8n polls no more often.
		{ ...parameters, pollTimes: { item: [{ mode: 'everyMinute' }] } },
		{ credentials: { [credential.type]: { id: credential.id, name: credential.name } } },
	);
	const message = '{ execution: $execution.id, index: $itemIndex, item: $json }';
	return workflowOf(id, id, [trigger, alertNode(`/${id}`, message)]);
}

/**
 * What a workflow has sent, in the order in which its trigger put it out: an
 * execution sends its items at the same time, and any may be the first to arrive.
 */
function itemsOf({ id }: WatchedAccount, received: readonly ReceivedCall[]): Message[] {
	const messages = received
		.filter(({ path }) => path === `/${id}`)
		.map(({ body }) => body as Message);
	const order = [...new Set(messages.map(({ execution }) => execution))];
	const turn = ({ execution }: Message): number => order.indexOf(execution);
	return messages.sort((one, other) => turn(one) - turn(other) || one.index - other.index);
}
