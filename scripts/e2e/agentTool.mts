import assert from 'node:assert/strict';

import type { BalanceItem } from '../../nodes/Credits/output/balanceItem.js';
import { exampleFile, readExample } from '../../harness/examples.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { executeExample, type Fixture } from './fixture.mjs';

const example = 'agent-tool.json';

interface ToolAnswer {
	content: Array<{ type: string; text: BalanceItem[] }>;
}

/**
 * Checks `agent-tool.json`: the running n8n offers the tools, and n8n's own
 * client for such tools calls one of them.
 *
 * @param client signed in to the running server
 */
export async function checkAgentTool(fixture: Fixture, client: RestClient): Promise<void> {
	await fixture.checks.run(
		`${example}: a client of the published tools gets the balance`,
		async () => {
			const { id } = await readExample(exampleFile(example));
			await client.publishWorkflow(id);
			const execution = await executeExample(fixture, example, { kieAi: 'low' });
			const [answer] = execution.items('MCP Client') as ToolAnswer[];
			assert.deepEqual(
				answer?.content[0]?.text.map(({ provider, remaining, isLow }) => ({
					provider,
					remaining,
					isLow,
				})),
				[{ provider: 'kieAi', remaining: 50, isLow: true }],
			);
			assert.deepEqual(execution.items('What the Agent Reads'), [
				{
					answer: 'Kie.ai: 50 credits left, low (at or below 500). Top up: https://kie.ai/pricing',
				},
			]);
			assert.equal(fixture.sandbox.requestsTo('kieAi').length, 1);
		},
	);
}
