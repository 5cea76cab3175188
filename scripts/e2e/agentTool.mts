import assert from 'node:assert/strict';

import type { BalanceItem } from '../../nodes/Credits/output/balanceItem.js';
import { exampleFile, readExample } from '../../harness/examples.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { executeExample, type Situations, type Fixture } from './fixture.mjs';

const example = 'agent-tool.json';

interface ToolAnswer {
	/** Balances, or a text where there is none. */
	content: Array<{ type: string; text: BalanceItem[] | string }>;
}

/** What means nothing to an agent and its user, or is none of their business. */
const internals =
	/https?:|api\.kie\.ai|header|bearer|NodeApiError|NodeOperationError|n8n-nodes|CreditsApi|kieAi|credential of this node/i;

/**
 * Checks `agent-tool.json`: the running n8n offers the tools, and n8n's own
 * client for such tools calls one and the other.
 *
 * @param client signed in to the running server
 */
export async function checkAgentTool(fixture: Fixture, client: RestClient): Promise<void> {
	const { checks, sandbox } = fixture;
	const { id } = await readExample(exampleFile(example));
	const answerOf = async (tool: string, situations: Situations) => {
		await client.changeNodes(id, (node) =>
			node.name === 'MCP Client'
				? {
						...node,
						parameters: { ...node.parameters, tool: { __rl: true, mode: 'id', value: tool } },
					}
				: node,
		);
		const execution = await executeExample(fixture, example, situations);
		const [answer] = execution.items('MCP Client') as ToolAnswer[];
		assert.ok(answer?.content[0], 'the tool does not answer');
		const [said] = execution.items('What the Agent Reads') as Array<{ answer: string }>;
		return { text: answer.content[0].text, said: said?.answer ?? '' };
	};

	await checks.run(`${example}: a client of the published tools gets the balance`, async () => {
		await client.publishWorkflow(id);
		const { text, said } = await answerOf('Kie_ai_Balance', { kieAi: 'low' });
		assert.ok(typeof text !== 'string', String(text));
		assert.deepEqual(
			text.map(({ provider, remaining, isLow }) => ({ provider, remaining, isLow })),
			[{ provider: 'kieAi', remaining: 50, isLow: true }],
		);
		assert.equal(
			said,
			'Kie.ai: 50 credits left, low (at or below 500). Top up: https://kie.ai/pricing',
		);
		assert.equal(sandbox.requestsTo('kieAi').length, 1);
	});
	await checks.run(`${example}: a refused key says what to tell the user`, async () => {
		const { text, said } = await answerOf('Kie_ai_Balance', { kieAi: 'badKey' });
		assert.equal(text, said);
		assert.match(
			said,
			/Kie\.ai refused the API Key\. Tell the user so, and that how much is left is unknown/,
		);
		assert.doesNotMatch(said, internals);
	});
	await checks.run(`${example}: the tool beside the one with a refused key works`, async () => {
		const { text } = await answerOf('AcyChecker_Balance', { kieAi: 'badKey' });
		assert.ok(typeof text !== 'string', String(text));
		assert.deepEqual(
			text.map(({ provider, balance, status }) => ({ provider, balance, status })),
			[
				{ provider: 'acyChecker', balance: 'batch', status: 'ok' },
				{ provider: 'acyChecker', balance: 'simple', status: 'ok' },
			],
		);
		assert.equal(sandbox.requestsTo('kieAi').length, 0);
	});
	await checks.run(`${example}: a provider that is down is no empty account`, async () => {
		const { said } = await answerOf('Kie_ai_Balance', { kieAi: 'outage' });
		assert.match(said, /says nothing about the balance\. Ask again in a few minutes/);
		assert.doesNotMatch(said, internals);
	});
}
