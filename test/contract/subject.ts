import type { IDataObject, INodeParameters, NodeApiError } from 'n8n-workflow';

import type { RequestFailureClass } from '../../nodes/Credits/balance/failure';
import type { ItemError } from '../../nodes/Credits/output/errorItem';
import type { ScriptedReply } from '../../sandbox';
import type { ProviderFixture, SeenRequest } from '../../sandbox/fixture';
import { plentyOf } from '../../sandbox/situations';
import type { FinishedRun } from '../support/engine';
import type { Around, TestWorld } from '../support/world';
import { unknownItem } from './expectedItem';

/** Makes the answers to a read; called anew for every read, because a stream can be sent once. */
export type Replies = () => ScriptedReply[];

/** A read that brought no balance, as both On Error settings show it. */
export interface FailedRead {
	/** The item under Continue. */
	item: IDataObject;
	/** Its field `error`. */
	itemError: ItemError;
	/** The error under Stop Workflow. */
	nodeError: NodeApiError;
}

/** What has to be known of a failure. */
export interface ExpectedFailure {
	class: RequestFailureClass;
	httpCode: number | null;
	providerCode?: string | number | null;
	/** Texts that the description has to contain. */
	says?: readonly string[];
}

const HEALS_BY_ITSELF = ['rateLimited', 'unavailable', 'timeout', 'network'];

/** One provider, read by the built node in n8n's own engine through the sandbox. */
export class Subject {
	/** A field and no getter: Jest puts only fields into titles. */
	readonly displayName: string;

	constructor(
		readonly fixture: ProviderFixture,
		private readonly currentWorld: () => TestWorld,
	) {
		this.displayName = fixture.record.displayName;
	}

	get world(): TestWorld {
		return this.currentWorld();
	}

	get name(): string {
		return this.fixture.record.name;
	}

	/** What the provider saw since the test began. */
	get seen(): readonly SeenRequest[] {
		return this.world.sandbox.requestsTo(this.name);
	}

	/** How much a good body has left. */
	get plenty(): number {
		return plentyOf(this.fixture.total);
	}

	/** A good body with plenty left. */
	goodBody(): unknown {
		const { total } = this.fixture;
		return this.fixture.answer({ total, remaining: this.plenty }, Date.now());
	}

	/** Dictates the next answers and reads the account once. */
	async run(
		replies: Replies,
		options: IDataObject = {},
		around: Around = {},
	): Promise<FinishedRun> {
		await this.world.sandbox.script(this.name, replies());
		const parameters: INodeParameters = {
			provider: this.name,
			// Retrying is the subject of few tests, and takes time.
			options: { maxRetries: 0, timeout: 3000, ...options },
		} as INodeParameters;
		return await this.world.runNode(parameters, around);
	}

	/** Reads an account that has to be readable. @returns the items' json */
	async read(replies: Replies, options: IDataObject = {}, around: Around = {}) {
		const { error, items } = await this.run(replies, options, around);
		if (error !== undefined) throw error;
		return items('Credits').map(({ json }) => json);
	}

	/** Reads an account that has to be unreadable. @returns the json of its item under Continue */
	async readUnknown(replies: Replies, options: IDataObject = {}, around: Around = {}) {
		const continues = { ...around, onError: 'continueRegularOutput' as const };
		const { items } = await this.run(replies, options, continues);
		const [item] = items('Credits');
		if (item?.json.error === undefined) throw new Error(`Read: ${JSON.stringify(item?.json)}`);
		return item.json;
	}

	/** Reads an account that has to be unreadable, under both On Error settings. */
	async fail(
		replies: Replies,
		options: IDataObject = {},
		around: Around = {},
	): Promise<FailedRead> {
		const { error } = await this.run(replies, options, around);
		const item = await this.readUnknown(replies, options, around);
		if (error === undefined) throw new Error('The execution did not stop');
		return {
			item,
			itemError: item.error as unknown as ItemError,
			nodeError: error as NodeApiError,
		};
	}

	/** The failing read, and everything that has to be so whatever failed. */
	async expectFailure(
		replies: Replies,
		expected: ExpectedFailure,
		options: IDataObject = {},
		around: Around = {},
	): Promise<FailedRead> {
		const failed = await this.fail(replies, options, around);
		const { item, itemError, nodeError } = failed;
		this.expectUnknown(item, expected);
		expect(nodeError).toMatchObject({
			name: 'NodeApiError',
			message: itemError.message,
			httpCode: expected.httpCode === null ? null : String(expected.httpCode),
			context: { itemIndex: 0 },
		});
		// What to do next follows what was wrong, in whole sentences.
		expect(nodeError.description).toMatch(/^[^\s].*\.$/s);
		for (const words of expected.says ?? []) expect(nodeError.description).toContain(words);
		expect(`${nodeError.message} ${nodeError.description}`).not.toMatch(/authorization/i);
		return failed;
	}

	/** That an item says all that is known of a failure, and nothing of the balance. */
	expectUnknown(item: IDataObject, expected: ExpectedFailure): void {
		const error = item.error as unknown as ItemError;
		expect(error).toEqual({
			class: expected.class,
			message: expect.stringContaining(this.displayName),
			httpCode: expected.httpCode,
			providerCode: expected.providerCode ?? null,
			retryable: HEALS_BY_ITSELF.includes(expected.class),
		});
		expect(item).toEqual({ ...unknownItem(this.fixture, error.message), error });
	}
}

/** A reply with a JSON body that is given as text. */
export function jsonText(text: string, status = 200): ScriptedReply {
	return { status, headers: { 'content-type': 'application/json' }, body: text };
}

/** A reply with a JSON body. */
export function json(body: unknown, status = 200): ScriptedReply {
	return jsonText(JSON.stringify(body), status);
}
