import assert from 'node:assert/strict';

import type { Checks } from '../../harness/checks.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Sandbox } from '../../sandbox/index.js';
import type { RunAccount } from './accounts.mjs';
import type { Cluster } from './cluster.mjs';
import type { Postgres, Redis } from './servers.mjs';

/** What every part of the experiment works with. */
export interface QueueFixture {
	checks: Checks;
	sandbox: Sandbox;
	database: Postgres;
	queue: Redis;
	cluster: Cluster;
	accounts: readonly RunAccount[];
	seed: number;
	shutdown: Shutdown;
	/** How long each provider of a run takes from now on, in milliseconds. */
	speed: { delayMs: number };
}

/** Finds something out and checks it. @returns what was found, also where it is wrong; `null` if nothing was */
export async function checkFound<Found>(
	checks: Checks,
	name: string,
	find: () => Promise<Found>,
	judge: (found: Found) => void = () => undefined,
): Promise<Found | null> {
	const all: Found[] = [];
	await checks.run(name, async () => {
		const found = await find();
		all.push(found);
		judge(found);
	});
	return all[0] ?? null;
}

/** Checks something about what was found out before. */
export async function checkKnown<Found>(
	checks: Checks,
	name: string,
	found: Found | null,
	judge: (found: Found) => void,
): Promise<void> {
	await checks.run(name, async () => {
		assert.ok(found !== null, 'there were no runs');
		await Promise.resolve(judge(found));
	});
}
