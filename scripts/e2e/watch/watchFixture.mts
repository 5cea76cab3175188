import assert from 'node:assert/strict';

import type { N8n } from '../../../harness/n8n.mjs';
import { until } from '../../../harness/until.mjs';
import type { Sandbox } from '../../../sandbox/index.js';
import { bodiesAt } from '../fixture.mjs';

/** The body of a message. */
export type Body = Record<string, unknown>;

/** An n8n for the checks of the trigger, and what its accounts and workflows have done. */
export class WatchFixture {
	readonly sandbox: Sandbox;

	/** @param signal aborted when the run is interrupted */
	constructor(
		readonly n8n: N8n,
		private readonly signal: AbortSignal,
	) {
		this.sandbox = n8n.sandbox;
	}

	async until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
		await until(what, holds, this.signal);
	}

	/** Waits for so many more requests to a provider. */
	async untilPolled(provider: string, times: number): Promise<void> {
		const { sandbox } = this;
		const enough = sandbox.requestsTo(provider).length + times;
		await this.until(`${times} more requests to ${provider}`, () => {
			return sandbox.requestsTo(provider).length >= enough;
		});
	}

	/** Waits for so many messages to an address, and returns them, the oldest first. */
	async received(address: string, count: number): Promise<Body[]> {
		await this.until(
			`${count} messages to ${address}`,
			() => this.bodiesAt(address).length >= count,
		);
		return this.bodiesAt(address);
	}

	/** The messages to an address, without fields that differ from run to run. */
	bodiesAt(address: string, ...without: string[]): Body[] {
		return bodiesAt<Body>(this.sandbox, address).map((body) =>
			Object.fromEntries(Object.entries(body).filter(([name]) => !without.includes(name))),
		);
	}

	/** Waits for messages to an address, and checks that they are exactly these. */
	async expectAt(address: string, expected: Body[], ...without: string[]): Promise<void> {
		await this.received(address, expected.length);
		assert.deepEqual(this.bodiesAt(address, ...without), expected);
	}

	async countExecutions(workflowId: string): Promise<number> {
		return (await this.n8n.client.executionsOf(workflowId)).length;
	}
}
