import assert from 'node:assert/strict';

import { kieAiFixture } from '../../sandbox/providers/kieAi.js';
import { sandboxCredentials } from '../../sandbox/credentials.js';
import { executeWorkflow, importWorkflows } from '../n8n/commandLine.mjs';
import { node, workflow } from './editorWorkflows.mjs';
import { resetSandbox, type Stage } from './stage.mjs';

const id = 'e2eHttpRequest';

/** Checks that n8n's own HTTP Request node signs its requests with one of our credentials. */
export async function checkHttpRequestNode({
	checks,
	sandbox,
	installation,
}: Stage): Promise<void> {
	const { record, key } = kieAiFixture;
	const { type } = record.credential;
	await checks.run(`n8n's HTTP Request node signs a request with ${type}`, async () => {
		const credential = sandboxCredentials.find((each) => each.type === type);
		assert.ok(credential);
		const parameters = {
			url: record.request().url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
			options: {},
		};
		const request = node('Request', 'n8n-nodes-base.httpRequest', 4.2, parameters, {
			credentials: { [type]: { id: credential.id, name: credential.name } },
		});
		await importWorkflows(installation, [workflow(id, 'HTTP Request', [request])]);
		await resetSandbox(sandbox);
		const execution = await executeWorkflow(installation, id);
		assert.deepEqual(execution.items('Request'), [
			kieAiFixture.answer({ total: kieAiFixture.total, remaining: 800 }),
		]);
		const [seen] = sandbox.requestsTo(record.name);
		assert.ok(seen && kieAiFixture.accepts(seen, key), 'the request was not signed');
	});
}
