import assert from 'node:assert/strict';

import { sandboxCredentials } from '../../sandbox/credentials.js';
import { fixtures } from '../../sandbox/providers/index.js';
import type { RestClient } from '../n8n/restClient.mjs';
import type { Checks } from './checks.mjs';

/** Runs each credential's test as n8n's credential dialog does, with a good and a bad key. */
export async function checkCredentialTests(checks: Checks, client: RestClient): Promise<void> {
	for (const { id, name, type, provider, data, badData } of sandboxCredentials) {
		await checks.run(`${type}: a good key is accepted`, async () => {
			const result = await client.testCredential({ id, name, type, data });
			assert.equal(result.status, 'OK', result.message);
		});
		let said = '';
		await checks.run(`${type}: a bad key is refused`, async () => {
			const result = await client.testCredential({ id, name, type, data: badData });
			assert.equal(result.status, 'Error', result.message);
			for (const secret of Object.values(badData)) {
				assert.ok(!result.message.includes(secret), 'the message contains the key');
			}
			said = result.message;
		});
		const isSaid = `${type}: the message speaks of the key`;
		if (!client.traits.credentialTestKnowsStatusRules && refusesAsBadRequest(provider)) {
			checks.lacks(isSaid, `It looks at no rule for an HTTP status, and says: "${said}".`);
			continue;
		}
		await checks.run(isSaid, () => {
			assert.match(said, /\b(?:key|authoriz|unauthoriz|forbidden|credential)/i);
			return Promise.resolve();
		});
	}
}

/** Whether a bad key is HTTP 400 there, of which n8n itself says nothing about a key. */
function refusesAsBadRequest(provider: string): boolean {
	const fixture = fixtures.find(({ record }) => record.name === provider);
	return fixture?.refused.status === 400;
}
