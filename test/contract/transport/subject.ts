import type { IDataObject, INodeParameters, NodeApiError } from 'n8n-workflow';

import { Failure, type RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { addressFieldOf, mainSecretOf } from '../../../nodes/Credits/providers/contract';
import type { ItemError } from '../../../nodes/Credits/output/errorItem';
import type { ScriptedReply } from '../../../sandbox';
import { repliesOf, textOf, type WholeReply } from '../../../sandbox/answered';
import { credentialDataOf } from '../../../sandbox/credentials';
import { readInProcess } from '../../../sandbox/readInProcess';
import type { SeenRequest } from '../../../sandbox/signedRequest';
import type { FinishedRun } from '../../../harness/engine/engine';
import type { Around, TestWorld } from '../../../harness/engine/world';
import { unknownItem } from '../expectedItem';
import { requestsIn } from './representatives';

/** Makes the answers to a read; called for every read, because a stream can be sent only once. */
export type Replies = () => ScriptedReply[];

/** Expected facts about a failure. */
export interface ExpectedFailure {
	class: RequestFailureClass;
	httpCode: number | null;
	/** A text that the description must contain. */
	says?: string;
}

const HEALS_BY_ITSELF: readonly string[] = ['rateLimited', 'unavailable', 'timeout', 'network'];

/** A provider that is read by the built node in n8n's own engine, through the sandbox. */
export class Subject {
	/** A field rather than a getter: Jest puts only fields into titles. */
	readonly provider: string;
	/** Number of requests of a read. */
	readonly requestsPerRead: number;
	private readonly inOrder: WholeReply[] = [];
	private remaining: Array<number | null> = [];

	constructor(
		readonly answers: ProviderAnswers,
		private readonly currentWorld: () => TestWorld,
	) {
		this.provider = answers.record.displayName;
		this.requestsPerRead = requestsIn(answers);
	}

	/**
	 * Reads the first good answer in process: to learn the order of requests, and the
	 * expected result.
	 */
	async prepare(): Promise<void> {
		const { answers } = this;
		const [facts] = answers.good;
		const replies = repliesOf(answers, facts);
		const sent = new Map<string, number>();
		const outcome = await readInProcess(answers, facts, {
			credential: facts.credential,
			now: facts.now,
			onSend: ({ name }) => {
				const position = sent.get(name) ?? 0;
				sent.set(name, position + 1);
				this.inOrder.push(...(replies.get(name)?.slice(position, position + 1) ?? []));
			},
		});
		if (outcome instanceof Failure) throw outcome;
		this.remaining = outcome.reading.balances.map(({ remaining }) => remaining);
	}

	get world(): TestWorld {
		return this.currentWorld();
	}

	get name(): string {
		return this.answers.record.name;
	}

	/** The key that the sandbox accepts. */
	get key(): string {
		return String(credentialDataOf(this.answers)[mainSecretOf(this.answers.record).name]);
	}

	/** Hosts of the user's own server, if that is asked. */
	get ownHosts(): string[] {
		const address = addressFieldOf(this.answers.record);
		const base = address && credentialDataOf(this.answers)[address.name];
		return base === undefined ? [] : [new URL(String(base)).host];
	}

	/** The name of the host that is asked first. */
	get hostName(): string {
		const [host = ''] = [...this.answers.record.hosts, ...this.ownHosts];
		return host.replace(/:\d+$/, '');
	}

	/** Requests that the provider has received since the test began, oldest first. */
	get seen(): readonly SeenRequest[] {
		return this.world.sandbox.requestsTo(this.name);
	}

	/** The good answers of a read. */
	good(): WholeReply[] {
		return [...this.inOrder];
	}

	/** The body of the last good answer. */
	goodText(): string {
		return textOf(this.inOrder.at(-1) ?? { body: '' });
	}

	/** The good answers, except the last one. */
	goodUntil(last: ScriptedReply): ScriptedReply[] {
		return [...this.inOrder.slice(0, -1), last];
	}

	/** Scripts the next answers and reads the account once. */
	async run(
		replies: Replies,
		options: IDataObject = {},
		around: Around = {},
	): Promise<FinishedRun> {
		const scripted = replies();
		await this.world.sandbox.script(this.name, scripted);
		const finished = await this.runUnscripted(options, around);
		// An endless body would go on forever.
		for (const reply of scripted)
			if ('kind' in reply && reply.kind === 'stream') reply.body.destroy();
		return finished;
	}

	/** Reads the account once, with the sandbox's own answers. */
	async runUnscripted(options: IDataObject = {}, around: Around = {}): Promise<FinishedRun> {
		const parameters: INodeParameters = {
			provider: this.name,
			simplify: false,
			// Few tests are about retries, which take time.
			options: { maxRetries: 0, timeout: 5000, ...options } as INodeParameters,
		};
		const [{ credential }] = this.answers.good;
		return await this.world.runNode(parameters, {
			...around,
			credential: { ...credential, ...around.credential },
		});
	}

	/** Checks that an account is read despite unusual answers. @returns the items' json */
	async expectRead(replies: Replies, options: IDataObject = {}): Promise<IDataObject[]> {
		const { error, items } = await this.run(replies, options);
		if (error !== undefined) throw error;
		const found = items('Credits').map(({ json }) => json);
		expect(found.map(({ remaining }) => remaining)).toEqual(this.remaining);
		return found;
	}

	/**
	 * Checks that a read fails, as both On Error settings show it.
	 *
	 * @returns the error under Stop Workflow
	 */
	async expectFailure(
		replies: Replies,
		expected: ExpectedFailure,
		options: IDataObject = {},
	): Promise<NodeApiError> {
		const { error } = await this.run(replies, options);
		const continued = await this.run(replies, options, { onError: 'continueRegularOutput' });
		return this.expectFailed(error, continued, expected);
	}

	/** Checks that two runs failed, one under Stop Workflow, the other under Continue. */
	expectFailed(stopped: unknown, continued: FinishedRun, expected: ExpectedFailure): NodeApiError {
		const { class: failureClass, httpCode, says = '' } = expected;
		const nodeError = stopped as NodeApiError;
		const [item] = continued.items('Credits').map(({ json }) => json);
		const itemError = item?.error as unknown as ItemError | undefined;
		const message = itemError?.message ?? '';
		expect({ ...item, error: { ...itemError, providerCode: null } }).toEqual({
			...unknownItem(this.answers.record, message),
			error: {
				class: failureClass,
				message: expect.stringContaining(this.provider),
				httpCode,
				providerCode: null,
				retryable: HEALS_BY_ITSELF.includes(failureClass),
			},
		});
		expect(nodeError).toMatchObject({
			name: 'NodeApiError',
			message,
			httpCode: httpCode === null ? null : String(httpCode),
			// The advice follows the fault, in whole sentences.
			description: expect.stringMatching(/^[^\s].*\.$/s),
		});
		// No item is at fault for an account.
		expect(nodeError.context.itemIndex).toBeUndefined();
		expect(nodeError.description).toContain(says);
		expect(`${message} ${nodeError.description}`).not.toMatch(/authorization/i);
		return nodeError;
	}
}
