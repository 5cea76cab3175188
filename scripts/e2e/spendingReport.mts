import assert from 'node:assert/strict';

import { exampleFile, readExample } from '../../harness/examples.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { checkTable, pastWorkflow, ServerRuns } from './dataTables.mjs';
import type { Digested } from './morningMessage.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';

const example = 'spending-report.json';

/** Eight mornings on which OpenAI had 30 dollars more each than the next: the last of 80 is gone in three days. */
export const pastSpendingWorkflow = pastWorkflow(
	'e2ePastSpending',
	'Past spending',
	'api_spending',
	`={{ Array.from({ length: 8 }, (_, day) => ({
	provider: 'openAi', account: 'OpenAI Credits account', balance: 'budget', unit: 'USD', unlimited: false,
	remaining: 80 + 30 * (8 - day), used: null,
	retrievedAt: $now.minus({ days: 8 - day }).toUTC().toISO(),
})) }}`,
);

/** Checks `spending-report.json` in the running server. */
export async function checkSpendingReport(
	fixture: Fixture,
	client: RestClient,
	signal: AbortSignal,
): Promise<void> {
	const { checks, sandbox } = fixture;
	const runs = new ServerRuns(client, signal);
	const reportOf = async (): Promise<Digested> => {
		await runs.runExample(example);
		return sandbox.received.at(-1)?.body as Digested;
	};
	const { id } = await readExample(exampleFile(example));
	await checkTable(fixture, client, example, [id, pastSpendingWorkflow.id], async () => {
		await resetSandbox(sandbox);
		await runs.runExample(example);
	});
	await checks.run(`${example}: what is left of each budget, the low one first`, async () => {
		await resetSandbox(sandbox, { anthropic: 'low' });
		const { subject, text } = await reportOf();
		assert.equal(sandbox.received.length, 1);
		assert.equal(subject, 'Credits: 1 low – Anthropic');
		const [, , first = '', ...others] = text.split('\n');
		assert.match(first, /Anthropic: 25 USD left · 5% of 500 · renews/);
		assert.match(others.join('\n'), /OpenAI: 80 USD left · 80% of 100 · renews/);
	});
	await checks.run(`${example}: when a budget will be spent, after some mornings`, async () => {
		await runs.run(pastSpendingWorkflow.id, 'Start');
		await resetSandbox(sandbox, { anthropic: 'outage' });
		const { subject, text } = await reportOf();
		assert.equal(subject, 'Credits: 1 not read – Anthropic');
		// Whichever comes first, at whatever day of the month this runs.
		assert.match(text, /OpenAI: 80 USD left · 80% of 100 · (empty|lasts until it renews) /);
	});
	await resetSandbox(sandbox);
}
