import assert from 'node:assert/strict';

import type { RestClient } from '../../harness/restClient.mjs';
import { DAY_MS } from '../../nodes/Credits/balance/time.js';
import { addPast, checkTable } from './dataTables.mjs';
import { idOf, resetSandbox, type Digested, type Fixture, type Situations } from './fixture.mjs';

const example = 'spending-report.json';

/** Eight mornings, on each of which OpenAI had 30 dollars more left than on the next: the last 80 are gone in three days. */
function eightMornings(now: number): object[] {
	return Array.from({ length: 8 }, (_, day) => ({
		...{ provider: 'openAi', account: 'OpenAI Credits account', balance: 'budget', unit: 'USD' },
		used: null,
		unlimited: false,
		remaining: 80 + 30 * (8 - day),
		retrievedAt: new Date(now - (8 - day) * DAY_MS).toISOString(),
	}));
}

/** Checks `spending-report.json` in the running server. */
export async function checkSpendingReport(fixture: Fixture, client: RestClient): Promise<void> {
	const { checks, sandbox, execute } = fixture;
	const id = await idOf(example);
	const reportIn = async (situations: Situations): Promise<Digested> => {
		await resetSandbox(sandbox, situations);
		await execute(id);
		assert.equal(sandbox.received.length, 1);
		return sandbox.received[0]?.body as Digested;
	};
	await checkTable(fixture, client, example, [id], async () => {
		await resetSandbox(sandbox);
		await execute(id);
	});
	await checks.run(`${example}: what is left of each budget, the low one first`, async () => {
		const { subject, text } = await reportIn({ anthropic: 'low' });
		assert.equal(subject, 'Credits: 1 low – Anthropic');
		const [, , first = '', ...others] = text.split('\n');
		assert.match(first, /Anthropic: 25 USD left · 5% of 500 · renews/);
		assert.match(others.join('\n'), /OpenAI: 80 USD left · 80% of 100 · renews/);
	});
	await checks.run(`${example}: when a budget will be spent, after some mornings`, async () => {
		await addPast(client, example, eightMornings(Date.now()));
		const { subject, text } = await reportIn({ anthropic: 'outage' });
		assert.equal(subject, 'Credits: 1 not read – Anthropic');
		// Whichever comes first, at whatever day of the month this runs.
		assert.match(text, /OpenAI: 80 USD left · 80% of 100 · (empty|lasts until it renews) /);
	});
}
