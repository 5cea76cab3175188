import { PollContext, type PackageDirectoryLoader } from 'n8n-core';
import { Workflow } from 'n8n-workflow';

import { additionalDataFor, nodeTypesOf, passThrough } from './engine';

/** n8n's logger as far as it is listened to: every level and every scope ends in this method. */
interface ListenedTo {
	log(level: string, message: string, metadata: unknown): void;
}

/**
 * Listens to n8n's logger at every level; the tests' engine prints nothing.
 *
 * @returns a list that grows with every entry
 */
export function recordLogs(loader: PackageDirectoryLoader): unknown[] {
	const entries: unknown[] = [];
	const shared = Object.getPrototypeOf(loggerOf(loader)) as ListenedTo;
	shared.log = (level, message, metadata) => {
		entries.push({ level, message, metadata });
	};
	return entries;
}

/** n8n hands its logger to a running node and to nobody else. */
function loggerOf(loader: PackageDirectoryLoader): object {
	const node = passThrough('Listener');
	const nodeTypes = nodeTypesOf(loader);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return new PollContext(workflow, node, additionalDataFor(loader, []), 'manual', 'manual').logger;
}
