import assert from 'node:assert/strict';

import type { Checks } from '../../harness/checks.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { parseAnswerPath, valueAt } from '../../nodes/Credits/providers/answerPath.js';
import { mainSecretOf } from '../../nodes/Credits/providers/contract.js';
import { refusesUnderSuccess, repliesOf, type WholeReply } from '../../sandbox/answered.js';
import { secretsIn } from '../../sandbox/credentials.js';
import { bodyRules } from '../generate/credentialTest.js';
import { sampleCredentials, type SampleCredential } from './samples.mjs';

/** Runs the credentials' tests as n8n's credential dialog does, each with a good and a refused key. */
export async function checkCredentialTests(checks: Checks, client: RestClient): Promise<void> {
	for (const sample of sampleCredentials) {
		const { id, name, type, data } = sample;
		await checks.run(`${type}: a good key is accepted`, async () => {
			const { status, message } = await client.testCredential({ id, name, type, data });
			assert.equal(status, 'OK', message);
		});
		if (canTell(sample)) await checkRefusal(checks, client, sample);
	}
}

async function checkRefusal(
	checks: Checks,
	client: RestClient,
	sample: SampleCredential,
): Promise<void> {
	const { id, name, type, badData, answers } = sample;
	const { record } = answers;
	let said = '';
	await checks.run(`${type}: a bad key is refused`, async () => {
		const { status, message } = await client.testCredential({ id, name, type, data: badData });
		assert.equal(status, 'Error', message);
		const secrets = secretsIn(record, badData);
		assert.ok(!secrets.some((secret) => message.includes(secret)), 'the message contains the key');
		said = message;
	});
	const { status } = refusalOf(sample);
	const looksAtRules = status < 300 || client.traits.credentialTestKnowsStatusRules;
	const isSaid = `${type}: the message says ${looksAtRules ? 'who refused what' : 'that it is the key'}`;
	if (!looksAtRules && status === 400) {
		// For HTTP 400, n8n's own message does not mention a key.
		checks.lacks(isSaid, `It looks at no rule for an HTTP status, and says: "${said}".`);
		return;
	}
	await checks.run(isSaid, () => {
		if (!looksAtRules) {
			assert.match(said, /\b(?:key|authoriz|unauthoriz|forbidden|credential)/i);
			return;
		}
		const product = record.displayName.replace(/ \(.*\)$/, '');
		for (const word of [product, mainSecretOf(record).displayName]) {
			assert.ok(said.includes(word), `${word} is not in "${said}"`);
		}
	});
}

/** The response to a bad key when the test asks. */
function refusalOf({ answers }: SampleCredential): WholeReply {
	const { record, bad } = answers;
	const request = record.credentialTest?.request ?? Object.keys(record.requests)[0] ?? '';
	const reply = repliesOf(answers, bad[0]).get(request)?.at(-1);
	return reply ?? { status: 401, body: '' };
}

/**
 * Whether n8n's test can tell a bad key: by the HTTP status, or by a value in the body.
 * Where it cannot, `test/metadata/credentials.test.ts` requires that to be documented.
 */
function canTell(sample: SampleCredential): boolean {
	const { status, body } = refusalOf(sample);
	if (status >= 300) return true;
	const { answers } = sample;
	return bodyRules(answers.record, refusesUnderSuccess(answers)).some(
		({ key, value }) => valueAt(body, parseAnswerPath(key) ?? []) === value,
	);
}
