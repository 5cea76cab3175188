import type { Checks } from '../../harness/checks.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Sandbox } from '../../sandbox/index.js';
import type { RunAccount } from './accounts.mjs';
import type { Cluster } from './cluster.mjs';
import type { Postgres, Redis } from './servers.mjs';

/** Shared by every part of the experiment. */
export interface QueueFixture {
	checks: Checks;
	sandbox: Sandbox;
	postgres: Postgres;
	redis: Redis;
	cluster: Cluster;
	accounts: readonly RunAccount[];
	seed: number;
	shutdown: Shutdown;
	/** How the providers answer from now on: after so many milliseconds. */
	answering: { delayMs: number };
}

/** Collects a result and checks it. @returns the result, right or wrong; `null` without one */
export async function checkResult<Found>(
	checks: Checks,
	name: string,
	find: () => Promise<Found>,
	expect: (found: Found) => void,
): Promise<Found | null> {
	const all: Found[] = [];
	await checks.run(name, async () => {
		const found = await find();
		all.push(found);
		expect(found);
	});
	return all[0] ?? null;
}
