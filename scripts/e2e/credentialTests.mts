import assert from 'node:assert/strict';

import type { Checks } from '../../harness/checks.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { mainSecretOf } from '../../nodes/Credits/providers/contract.js';
import { refusesUnderSuccess } from '../../sandbox/answered.js';
import { secretsIn } from '../../sandbox/credentials.js';
import { sampleCredentials, type SampleCredential } from './samples.mjs';

/** Runs the credentials' tests as n8n's credential dialog does, each with a good and a refused key. */
export async function checkCredentialTests(checks: Checks, client: RestClient): Promise<void> {
	for (const sample of sampleCredentials) {
		const { id, name, type, data, answers } = sample;
		await checks.run(`${type}: a good key is accepted`, async () => {
			const { status, message } = await client.testCredential({ id, name, type, data });
			assert.equal(status, 'OK', message);
		});
		// Some providers answer the test alike whatever the key is, and say so on their pages.
		if (answers.record.credentialTest?.blindness !== undefined) continue;
		await checkRefusal(checks, client, sample);
	}
}

async function checkRefusal(
	checks: Checks,
	client: RestClient,
	{ id, name, type, badData, answers }: SampleCredential,
): Promise<void> {
	const { record } = answers;
	const knowsRules = refusesUnderSuccess(answers) || client.traits.credentialTestKnowsStatusRules;
	const said = knowsRules ? 'who refused what' : 'that it is the key';
	await checks.run(`${type}: a bad key is refused, and the message says ${said}`, async () => {
		const { status, message } = await client.testCredential({ id, name, type, data: badData });
		assert.equal(status, 'Error', message);
		const secrets = secretsIn(record, badData);
		assert.ok(!secrets.some((secret) => message.includes(secret)), 'the message contains the key');
		if (!knowsRules) {
			assert.match(message, /\b(?:key|authoriz|unauthoriz|forbidden|credential)/i);
			return;
		}
		const product = record.displayName.replace(/ \(.*\)$/, '');
		for (const word of [product, mainSecretOf(record).displayName]) {
			assert.ok(message.includes(word), `${word} is not in "${message}"`);
		}
	});
}
