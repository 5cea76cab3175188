import assert from 'node:assert/strict';

import { searchForKeys } from '../../proof/stored/keySearch.js';
import type { Sandbox } from '../../sandbox/index.js';
import type { Checks } from './checks.mjs';
import { knownAccounts } from './samples.mjs';

/**
 * Settings for a server that writes down all that it has to say. Not for
 * `n8n execute`, which prints what came out as if it were a line of the log.
 */
export const logEverything = { N8N_LOG_LEVEL: 'debug', N8N_LOG_OUTPUT: 'console,file' } as const;

/** An n8n that has ended, and what it talked to. */
export interface Remains {
	/** Everything that it has written is in there. */
	userFolder: string;
	sandbox: Sandbox;
}

/**
 * Looks for the secrets of every account in all that has been written by an n8n, and
 * sent by its workflows. A refused key begins with the good one, so it would be found too.
 */
export async function checkKeptKeys(
	checks: Checks,
	remains: readonly Remains[],
	signal: AbortSignal,
): Promise<void> {
	await checks.run('no key in what n8n has kept, its debug log included', async () => {
		const keys = (await knownAccounts()).flatMap(({ provider, secrets }) =>
			secrets.map((key) => ({ name: provider, key })),
		);
		const sent = remains.map(({ sandbox }) => [sandbox.received, sandbox.strayRequests]);
		const folders = remains.map(({ userFolder }) => userFolder);
		const texts = { 'what workflows have sent': JSON.stringify(sent) };
		const { files, findings } = await searchForKeys(keys, { folders, texts }, signal);
		assert.deepEqual(findings, []);
		assert.ok(files > 0, 'there was nothing to look into');

		const control = await searchForKeys(keys, { texts: { all: JSON.stringify(keys) } });
		const found = new Set(control.findings.map(({ key }) => key));
		const names = new Set(keys.map(({ name }) => name));
		assert.deepEqual(found, names, 'the search does not find keys');
	});
}
