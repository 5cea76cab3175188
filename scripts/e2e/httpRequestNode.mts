import assert from 'node:assert/strict';

import { credentialsOf, node, workflow } from '../../harness/workflows.mjs';
import { credentialTypeOf } from '../../nodes/Credits/providers/contract.js';
import { answers } from '../../nodes/Credits/providers/kieAi/answers.js';
import { credentialDataOf } from '../../sandbox/credentials.js';
import { isSigned } from '../../sandbox/signedRequest.js';
import { resetSandbox, type Fixture } from './fixture.mjs';

const { record, sandbox: account } = answers;
const type = credentialTypeOf(record);

const request = {
	url: record.requests.credit.url,
	authentication: 'predefinedCredentialType',
	nodeCredentialType: type,
	options: {},
};

/** n8n's own HTTP Request node with one of our credentials. */
export const httpRequestWorkflow = workflow('e2eHttpRequest', 'HTTP Request', [
	node('Request', 'n8n-nodes-base.httpRequest', 4.2, request, {
		credentials: credentialsOf(record.name),
	}),
]);

/** Checks that n8n's own HTTP Request node signs its requests with one of our credentials. */
export async function checkHttpRequestNode({ checks, sandbox, execute }: Fixture): Promise<void> {
	await checks.run(`n8n's HTTP Request node signs a request with ${type}`, async () => {
		await resetSandbox(sandbox);
		const execution = await execute(httpRequestWorkflow.id);
		const { total } = account;
		const { body } = account.answer({ total, remaining: 0.8 * total });
		assert.deepEqual(execution.items('Request'), [body]);
		const [seen] = sandbox.requestsTo(record.name);
		assert.ok(seen, 'nothing was asked');
		const data = credentialDataOf(answers);
		assert.ok(isSigned(record, 'credit', data, null, seen), 'the request was not signed');
	});
}
