import assert from 'node:assert/strict';

import { sandboxCredentials } from '../../sandbox/credentials.js';
import {
	searchForKeys,
	type Finding,
	type Places,
	type SoughtKey,
} from '../../harness/secrets/keySearch.js';
import { watchedAccounts } from '../watched/accounts.js';
import type { RunAccount } from './accounts.mjs';
import { workers } from './cluster.mjs';
import type { Ground } from './ground.mjs';
import type { Records } from './records.mjs';

/** What was looked into, and what was found. */
export interface KeysResult {
	keys: number;
	files: number;
	bytes: number;
	findings: Finding[];
}

/**
 * Looks for every key in everything that was written: user folders, logs, the
 * database, the queue, and what workflows have sent. n8n is stopped before.
 */
export async function checkKeys(
	{ checks, cluster, database, queue, seed, shutdown }: Ground,
	accounts: readonly RunAccount[],
	{ received, strayRequests }: Records,
): Promise<KeysResult | null> {
	let result: KeysResult | null = null;
	await checks.run('keys: none is in what was stored, logged or sent', async () => {
		// Before n8n takes it away in good order.
		const queueNow = await queue.contents();
		for (const member of [...workers, 'main'] as const) await cluster.stop(member);
		const queueFolder = await queue.written();
		const places: Required<Places> = {
			folders: [...cluster.folders, ...(queueFolder === null ? [] : [queueFolder])],
			texts: {
				'the database': await database.dump(),
				'the log of the database': await database.log(),
				'the queue while n8n ran': queueNow,
				'what workflows have sent': JSON.stringify(received),
				'requests to strange hosts': JSON.stringify(strayRequests),
			},
		};
		const keys = soughtKeys(accounts, seed);
		const found = await searchForKeys(keys, places, shutdown.signal);
		result = { keys: keys.length, ...found };
		assert.deepEqual(found.findings, []);
		await assertReadable(accounts, places, queueFolder);
	});
	return result;
}

function soughtKeys(accounts: readonly RunAccount[], seed: number): SoughtKey[] {
	return [
		...accounts.map(({ name, key }) => ({ name, key })),
		...watchedAccounts(seed, 1).map(({ id, key }) => ({ name: id, key })),
		...sandboxCredentials.flatMap(({ name, secrets }) => secrets.map((key) => ({ name, key }))),
	];
}

/** Where nothing can be found anyway, nothing is proved: what must be there has to be found. */
async function assertReadable(
	accounts: readonly RunAccount[],
	{ texts }: Required<Places>,
	queueFolder: string | null,
): Promise<void> {
	const workflows = accounts.map(({ workflow }) => ({ name: workflow.id, key: workflow.id }));
	const isIn = async (places: Places): Promise<boolean> =>
		(await searchForKeys(workflows, places)).findings.length > 0;
	const database = texts['the database'] ?? '';
	assert.ok(await isIn({ texts: { database } }), 'the database was not read');
	if (queueFolder !== null) {
		assert.ok(await isIn({ folders: [queueFolder] }), 'what Redis has written was not read');
	}
}
