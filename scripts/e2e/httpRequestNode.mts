import assert from 'node:assert/strict';

import { kieAiFixture } from '../../sandbox/providers/kieAi.js';
import { credentialsOf, node, workflow } from './editorWorkflows.mjs';
import { resetSandbox, type Stage } from './stage.mjs';

const id = 'e2eHttpRequest';
const { record, key, total } = kieAiFixture;
const { type } = record.credential;

/** n8n's own HTTP Request node with one of our credentials. */
export const httpRequestWorkflow = workflow(id, 'HTTP Request', [
	node(
		'Request',
		'n8n-nodes-base.httpRequest',
		4.2,
		{
			url: record.request().url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
			options: {},
		},
		{ credentials: credentialsOf(record.name) },
	),
]);

/** Checks that n8n's own HTTP Request node signs its requests with one of our credentials. */
export async function checkHttpRequestNode({ checks, sandbox, execute }: Stage): Promise<void> {
	await checks.run(`n8n's HTTP Request node signs a request with ${type}`, async () => {
		await resetSandbox(sandbox);
		const execution = await execute(id);
		assert.deepEqual(execution.items('Request'), [
			kieAiFixture.answer({ total, remaining: 0.8 * total }),
		]);
		const [seen] = sandbox.requestsTo(record.name);
		assert.ok(seen && kieAiFixture.accepts(seen, key), 'the request was not signed');
	});
}
