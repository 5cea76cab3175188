import assert from 'node:assert/strict';

import type { SimpleBalance } from '../../nodes/Credits/output/simpleBalance.js';
import type { Execution } from '../../harness/execution.mjs';
import { executeExample, type Fixture } from './fixture.mjs';

const example = 'accounts-in-one-table.json';
const lastNode = 'Most Urgent First';

/**
 * Checks `accounts-in-one-table.json`: all accounts, the most urgent on top.
 *
 * @param expected what n8n's engine gave without n8n
 */
export async function checkAccountsInOneTable(
	fixture: Fixture,
	expected: SimpleBalance[],
): Promise<void> {
	const { checks } = fixture;
	await checks.run(`${example}: every account, as in n8n's engine alone`, async () => {
		const items = tableOf(await executeExample(fixture, example));
		assert.deepEqual(items.map(timeless).sort(byTitle), expected.map(timeless).sort(byTitle));
	});
	await checks.run(`${example}: an outage and a low account come first`, async () => {
		const situations = { pixelcut: 'maintenance', stablecog: 'low' };
		const items = tableOf(await executeExample(fixture, example, situations));
		assert.deepEqual(
			items.slice(0, 2).map(({ provider, status, isLow }) => ({ provider, status, isLow })),
			[
				{ provider: 'pixelcut', status: 'unknown', isLow: null },
				{ provider: 'stablecog', status: 'low', isLow: true },
			],
		);
		assert.equal(items.length, expected.length);
	});
}

function tableOf(execution: Execution): SimpleBalance[] {
	return execution.items(lastNode) as SimpleBalance[];
}

interface Titled {
	provider: string;
	balance: string | null;
}

function byTitle(first: Titled, second: Titled): number {
	const title = ({ provider, balance }: Titled): string => `${provider} ${balance ?? ''}`;
	return title(first).localeCompare(title(second), 'en');
}

/** Two reads are never at the same time. */
function timeless({
	retrievedAt,
	...rest
}: SimpleBalance): Omit<SimpleBalance, 'retrievedAt'> & { hasRetrievedAt: boolean } {
	return { ...rest, hasRetrievedAt: typeof retrievedAt === 'string' };
}
