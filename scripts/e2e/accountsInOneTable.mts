import assert from 'node:assert/strict';

import type { SimpleBalance } from '../../nodes/Credits/output/simpleBalance.js';
import { executeExample, type Fixture, type Situations } from './fixture.mjs';

const example = 'accounts-in-one-table.json';

/**
 * Checks `accounts-in-one-table.json`: all accounts, the most urgent on top.
 *
 * @param expected the items of n8n's engine alone
 */
export async function checkAccountsInOneTable(
	fixture: Fixture,
	expected: readonly SimpleBalance[],
): Promise<void> {
	const { checks } = fixture;
	const tableIn = async (situations?: Situations): Promise<SimpleBalance[]> => {
		const execution = await executeExample(fixture, example, situations);
		return execution.items('Most Urgent First') as SimpleBalance[];
	};
	await checks.run(
		`${example}: every account, with the same items as in n8n's engine alone`,
		async () => {
			const items = await tableIn();
			assert.deepEqual(comparable(items), comparable(expected));
		},
	);
	await checks.run(`${example}: an outage and a low account come first`, async () => {
		const items = await tableIn({ pixelcut: 'maintenance', stablecog: 'low' });
		const [first, second] = items.map(({ provider, status, isLow }) => [provider, status, isLow]);
		assert.deepEqual(first, ['pixelcut', 'unknown', null]);
		assert.deepEqual(second, ['stablecog', 'low', true]);
		assert.equal(items.length, expected.length);
	});
}

/** The items in a fixed order, without the time, which differs from read to read. */
function comparable(items: readonly SimpleBalance[]): object[] {
	const titleOf = ({ provider, balance }: SimpleBalance): string => `${provider} ${balance ?? ''}`;
	return [...items]
		.sort((one, other) => titleOf(one).localeCompare(titleOf(other), 'en'))
		.map((item) => ({ ...item, retrievedAt: typeof item.retrievedAt }));
}
