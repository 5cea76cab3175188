import { PollContext, type PackageDirectoryLoader } from 'n8n-core';
import { Workflow } from 'n8n-workflow';

import { additionalDataFor, nodeTypesOf, passThrough } from './engine';

/** The part of n8n's logger that is recorded: every level and every scope ends in this method. */
interface RecordedLogger {
	log(level: string, message: string, metadata: unknown): void;
}

/**
 * Records what n8n logs at every level; the tests' engine prints nothing.
 *
 * @returns a list that grows with every entry
 */
export function recordLogs(loader: PackageDirectoryLoader): unknown[] {
	const entries: unknown[] = [];
	const shared = Object.getPrototypeOf(loggerOf(loader)) as RecordedLogger;
	shared.log = (level, message, metadata) => {
		entries.push({ level, message, metadata });
	};
	return entries;
}

/** n8n passes its logger to a running node and to nothing else. */
function loggerOf(loader: PackageDirectoryLoader): object {
	const node = passThrough('Recorder');
	const nodeTypes = nodeTypesOf(loader);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return new PollContext(workflow, node, additionalDataFor(loader, []), 'manual', 'manual').logger;
}
