import process from 'node:process';

import type { Sandbox } from '../../sandbox/index.js';
import type { Checks } from '../../harness/checks.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Cluster } from './cluster.mjs';
import type { N8nModules } from './n8nModules.mjs';
import type { Database } from './postgres.mjs';
import type { Queue } from './redis.mjs';

/** What every part of the proof works with. */
export interface Ground {
	checks: Checks;
	sandbox: Sandbox;
	modules: N8nModules;
	database: Database;
	queue: Queue;
	cluster: Cluster;
	seed: number;
	shutdown: Shutdown;
}

/** Tells on standard error what is being done. */
export function say(line: string): void {
	process.stderr.write(`${line}\n`);
}
