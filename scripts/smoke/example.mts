import assert from 'node:assert/strict';
import path from 'node:path';

import type { BalanceItem } from '../../nodes/Credits/balance/item.js';
import { executeWorkflow, importWorkflow, type Installation } from '../n8n/commandLine.mjs';
import { accountsExample, readExample } from '../n8n/examples.mjs';
import type { Checks } from './checks.mjs';

const lastNode = 'Most Urgent First';

/**
 * Executes the example workflow and compares what comes out with what n8n's
 * engine gave without n8n.
 */
export async function checkExample(
	checks: Checks,
	installation: Installation,
	expected: BalanceItem[],
): Promise<void> {
	let items: object[] = [];
	await checks.run(`${path.basename(accountsExample)} can be imported and executed`, async () => {
		await importWorkflow(installation, accountsExample);
		const { id } = await readExample(accountsExample);
		items = (await executeWorkflow(installation, id)).items(lastNode);
	});
	for (const account of expected) {
		await checks.run(`its item of ${titleOf(account)} is that of npm start`, async () => {
			const item = items.find((candidate) => titleOf(candidate) === titleOf(account));
			assert.deepEqual(timeless(item ?? {}), timeless(account));
		});
	}
	await checks.run('it has no other item', async () => {
		assert.deepEqual(items.map(titleOf).sort(), expected.map(titleOf).sort());
	});
}

function titleOf(item: Partial<BalanceItem>): string {
	return `${item.provider ?? 'nobody'}, ${item.balance ?? 'no balance'}`;
}

/** Two reads are never at the same time. */
function timeless(item: Partial<BalanceItem>): object {
	const { retrievedAt, ...rest } = item;
	return { ...rest, hasRetrievedAt: typeof retrievedAt === 'string' };
}
