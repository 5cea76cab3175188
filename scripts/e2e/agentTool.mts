import assert from 'node:assert/strict';

import type { RestClient } from '../../harness/restClient.mjs';
import type { BalanceItem } from '../../nodes/Credits/output/balanceItem.js';
import { executeExample, idOf, type Fixture, type Situations } from './fixture.mjs';

const example = 'agent-tool.json';

/** Internals that are of no use to an agent and its user, or must not reach them. */
const internals =
	/https?:|api\.kie\.ai|header|bearer|NodeApiError|NodeOperationError|n8n-nodes|CreditsApi|kieAi|credential of this node/i;

/** What a tool returns; its error is text in regular mode, and an object from a worker. */
type ToolResult = BalanceItem[] | string | { error: { message: string } };

/**
 * Checks `agent-tool.json`: the running n8n offers the tools, and n8n's own
 * client for such tools calls them.
 *
 * @param client signed in to the running server
 */
export async function checkAgentTool(fixture: Fixture, client: RestClient): Promise<void> {
	const { checks, sandbox } = fixture;
	const id = await idOf(example);
	/** A tool's response: its content as the client gets it, and the text that the agent reads. */
	const answerOf = async (value: string, situations: Situations) => {
		const tool = { __rl: true, mode: 'id', value };
		await client.changeNodes(id, (node) =>
			node.name === 'MCP Client' ? { ...node, parameters: { ...node.parameters, tool } } : node,
		);
		const execution = await executeExample(fixture, example, situations);
		const [answer] = execution.items('MCP Client');
		const [read] = execution.items('What the Agent Reads');
		const [content] = (answer as { content: Array<{ text: ToolResult }> }).content;
		return { content: content?.text, read: (read as { answer: string }).answer };
	};
	const balancesIn = (content: ToolResult | undefined) => {
		assert.ok(Array.isArray(content), JSON.stringify(content));
		return content.map(({ balance, remaining, status }) => [balance, remaining, status]);
	};

	await checks.run(`${example}: a client of the published tools gets the balance`, async () => {
		await client.publishWorkflow(id);
		const { content, read } = await answerOf('Kie_ai_Balance', { kieAi: 'low' });
		assert.deepEqual(balancesIn(content), [['credits', 50, 'low']]);
		assert.equal(
			read,
			'Kie.ai: 50 credits left, low (at or below 500). Top up: https://kie.ai/pricing',
		);
		assert.equal(sandbox.requestsTo('kieAi').length, 1);
	});
	await checks.run(`${example}: a refused key says what to tell the user`, async () => {
		const { content, read } = await answerOf('Kie_ai_Balance', { kieAi: 'badKey' });
		const isText = typeof content === 'string';
		assert.equal(isText || Array.isArray(content) ? content : content?.error.message, read);
		assert.match(
			read,
			/Kie\.ai refused the API Key\. Tell the user so, and that how much is left is unknown/,
		);
		assert.doesNotMatch(read, internals);
	});
	await checks.run(`${example}: the tool beside the one with a refused key works`, async () => {
		const { content } = await answerOf('AcyChecker_Balance', { kieAi: 'badKey' });
		assert.deepEqual(
			balancesIn(content).map(([balance, , status]) => [balance, status]),
			[
				['batch', 'ok'],
				['simple', 'ok'],
			],
		);
		assert.equal(sandbox.requestsTo('kieAi').length, 0);
	});
}
