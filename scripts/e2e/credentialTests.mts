import assert from 'node:assert/strict';

import { sandboxCredentials } from '../../sandbox/credentials.js';
import type { RestClient } from '../n8n/restClient.mjs';
import type { Checks } from './checks.mjs';

/** Runs each credential's test as n8n's credential dialog does, with a good and a bad key. */
export async function checkCredentialTests(checks: Checks, client: RestClient): Promise<void> {
	for (const { id, name, type, data, badData } of sandboxCredentials) {
		await checks.run(`${type}: a good key is accepted`, async () => {
			const result = await client.testCredential({ id, name, type, data });
			assert.equal(result.status, 'OK', result.message);
		});
		await checks.run(`${type}: a bad key is refused, and the message says so`, async () => {
			const result = await client.testCredential({ id, name, type, data: badData });
			assert.equal(result.status, 'Error', result.message);
			assert.match(result.message, /\b(?:key|authoriz|unauthoriz|forbidden|credential)/i);
			for (const secret of Object.values(badData)) {
				assert.ok(!result.message.includes(secret), 'the message contains the key');
			}
		});
	}
}
