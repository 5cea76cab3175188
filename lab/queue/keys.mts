import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { searchForKeys, type KeySearch, type Places } from '../../harness/secrets/keySearch.js';
import { knownAccounts } from '../../scripts/e2e/samples.mjs';
import { watchedAccounts } from '../watched/accounts.js';
import { checkResult, type QueueFixture } from './fixture.mjs';

/**
 * Searches for the keys of all accounts in everything that was written: user folders, logs,
 * the database, the queue, and what workflows have sent. Stops n8n and Redis first.
 *
 * @param sent what workflows have sent, and requests to unexpected hosts
 */
export async function checkKeys(
	{ checks, cluster, postgres, redis, accounts, seed, shutdown }: QueueFixture,
	sent: string,
): Promise<(KeySearch & { keys: number }) | null> {
	const members = [...cluster.workers, cluster.main];
	const keys = [
		...watchedAccounts(seed, 1).map(({ id, key }) => ({ name: id, key })),
		...(await knownAccounts()).flatMap(({ name, secrets }) =>
			secrets.map((key) => ({ name, key })),
		),
	];
	return await checkResult(
		checks,
		'keys: none was stored, logged or sent',
		async () => {
			for (const member of members) await member.stop();
			const written = await redis.stop();
			const dump = await postgres.dump();
			// A search that cannot find anything proves nothing: what must be there has to be found.
			const workflows = accounts.map(({ workflow }) => ({ name: workflow.id, key: workflow.id }));
			const isIn = async (places: Places): Promise<boolean> =>
				(await searchForKeys(workflows, places)).findings.length > 0;
			assert.ok(await isIn({ texts: { dump } }), 'the database was not read');
			assert.ok(await isIn({ folders: [written] }), 'the file of Redis was not read');
			const places = {
				folders: [...members.map(({ userFolder }) => userFolder), written],
				texts: {
					'the database': dump,
					'the log of the database': await readFile(postgres.logFile, 'utf8'),
					'what workflows have sent': sent,
				},
			};
			return { keys: keys.length, ...(await searchForKeys(keys, places, shutdown.signal)) };
		},
		({ findings }) => assert.deepEqual(findings, []),
	);
}
