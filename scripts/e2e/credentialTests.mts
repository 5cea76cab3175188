import assert from 'node:assert/strict';

import { mainSecretOf } from '../../nodes/Credits/providers/contract.js';
import { parseAnswerPath, valueAt } from '../../nodes/Credits/providers/answerPath.js';
import { refusesUnderSuccess, repliesOf, type WholeReply } from '../../sandbox/answered.js';
import { secretsIn } from '../../sandbox/credentials.js';
import { bodyRules } from '../generate/credentialTest.js';
import type { RestClient } from '../../harness/restClient.mjs';
import type { Checks } from '../../harness/checks.mjs';
import { sampleCredentials, type SampleCredential } from './samples.mjs';

/** Runs the credentials' tests as n8n's credential dialog does, each with a good and a refused key. */
export async function checkCredentialTests(checks: Checks, client: RestClient): Promise<void> {
	for (const sample of sampleCredentials) {
		const { id, name, type, data } = sample;
		await checks.run(`${type}: a good key is accepted`, async () => {
			const result = await client.testCredential({ id, name, type, data });
			assert.equal(result.status, 'OK', result.message);
		});
		if (canTell(sample)) await checkRefusal(checks, client, sample);
		else await checkBlindness(checks, sample);
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
		const result = await client.testCredential({ id, name, type, data: badData });
		assert.equal(result.status, 'Error', result.message);
		for (const secret of secretsIn(record, badData)) {
			assert.ok(!result.message.includes(secret), 'the message contains the key');
		}
		said = result.message;
	});
	const { status } = refusalOf(sample);
	if (status >= 300 && !client.traits.credentialTestKnowsStatusRules) {
		// Of HTTP 400 n8n itself says nothing about a key.
		const isSaid = `${type}: the message speaks of the key`;
		if (status === 400) {
			checks.lacks(isSaid, `It looks at no rule for an HTTP status, and says: "${said}".`);
			return;
		}
		await checks.run(isSaid, () => {
			assert.match(said, /\b(?:key|authoriz|unauthoriz|forbidden|credential)/i);
			return Promise.resolve();
		});
		return;
	}
	await checks.run(`${type}: the message says who refused what`, () => {
		const product = record.displayName.replace(/ \(.*\)$/, '');
		const secret = mainSecretOf(record).displayName;
		assert.ok(said.includes(product), `${product} is not named in "${said}"`);
		assert.ok(said.includes(secret), `'${secret}' is not named in "${said}"`);
		return Promise.resolve();
	});
}

/** What n8n cannot tell people have to be told elsewhere. */
async function checkBlindness(checks: Checks, { type, answers }: SampleCredential): Promise<void> {
	await checks.run(`${type}: that its test takes a bad key is documented`, () => {
		assert.ok(answers.record.credentialTest?.blindness, 'nothing says what the test cannot tell');
		return Promise.resolve();
	});
}

/** How a bad key is answered when the test asks. */
function refusalOf({ answers }: SampleCredential): WholeReply {
	const { record, bad } = answers;
	const request = record.credentialTest?.request ?? Object.keys(record.requests)[0] ?? '';
	const reply = repliesOf(answers, bad[0]).get(request)?.at(-1);
	return reply ?? { status: 401, body: '' };
}

/** Whether n8n's test can tell a bad key: by the HTTP status, or by a value in the body. */
function canTell(sample: SampleCredential): boolean {
	const { status, body } = refusalOf(sample);
	if (status >= 300) return true;
	const { answers } = sample;
	return bodyRules(answers.record, refusesUnderSuccess(answers)).some(
		({ key, value }) => valueAt(body, parseAnswerPath(key) ?? []) === value,
	);
}
