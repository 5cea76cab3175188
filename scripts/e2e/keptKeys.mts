import assert from 'node:assert/strict';

import type { Checks } from '../../harness/checks.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import { searchForKeys } from '../../harness/secrets/keySearch.js';
import { knownAccounts } from './samples.mjs';

/**
 * Looks for the secrets of every account in all that has been written by an n8n, and
 * sent by its workflows. A refused key begins with the good one, so it would be found too.
 */
export async function checkKeptKeys(
	checks: Checks,
	ended: readonly N8n[],
	signal: AbortSignal,
): Promise<void> {
	await checks.run('no key in what n8n has kept, its debug log included', async () => {
		const keys = (await knownAccounts()).flatMap(({ provider, secrets }) =>
			secrets.map((key) => ({ name: provider, key })),
		);
		const sent = ended.map(({ sandbox }) => [sandbox.received, sandbox.strayRequests]);
		const folders = ended.map(({ userFolder }) => userFolder);
		const texts = { 'what workflows have sent': JSON.stringify(sent) };
		const { files, findings } = await searchForKeys(keys, { folders, texts }, signal);
		assert.deepEqual(findings, []);
		assert.ok(files > 0 && keys.length > 0, 'there was nothing to look into, or for');
	});
}
