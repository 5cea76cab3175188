import assert from 'node:assert/strict';

import type { RestClient } from '../../harness/restClient.mjs';
import { checkTable, pastWorkflow } from './dataTables.mjs';
import { bodiesAt, idOf, resetSandbox, type Digested, type Fixture } from './fixture.mjs';

const readings = 'readings-and-runway.json';
const digest = 'daily-digest.json';

/** Eight days of hourly readings of two accounts, of which the second is used faster. */
export const pastReadingsWorkflow = pastWorkflow(
	'e2ePastReadings',
	'Past readings',
	'api_credit_readings',
	`={{ [['Slow', 5000, 2], ['Fast', 900, 4]].flatMap(([account, start, burn]) => Array.from({ length: 192 }, (_, hour) => ({
	provider: 'kieAi', account, balance: 'credits', unit: 'credit', unlimited: false,
	remaining: start - burn * hour,
	retrievedAt: $now.minus({ hours: 192 - hour }).toUTC().toISO(),
}))) }}`,
);

/** Checks the examples that keep readings and make forecasts of them, in the running server. */
export async function checkRunway(fixture: Fixture, client: RestClient): Promise<void> {
	const { checks, sandbox, execute } = fixture;
	const [readingsId, digestId] = [await idOf(readings), await idOf(digest)];
	const users = [readingsId, digestId, pastReadingsWorkflow.id];
	const digestOf = async (): Promise<Digested> => {
		await execute(digestId);
		const [sent, ...others] = bodiesAt<Digested>(sandbox, '/digest');
		assert.ok(sent && others.length === 0, 'there is not one digest');
		return sent;
	};

	await checkTable(fixture, client, readings, users, async () => {
		await resetSandbox(sandbox, { stablecog: 'maintenance' });
		await execute(readingsId);
	});
	await checks.run(`${readings}: a row for each account that could be read`, async () => {
		await execute(readingsId);
		const { html } = await digestOf();
		assert.deepEqual(
			[...html.matchAll(/<li>(.+?): .*?<\/li>/g)].map(([, account]) => account).sort(),
			['AcyChecker – batch', 'AcyChecker – simple', 'Kie.ai'],
		);
		assert.equal(html.match(/too few readings for a forecast yet<\/li>/g)?.length, 3);
	});
	await checks.run(`${digest}: the account that is empty soonest on top, with charts`, async () => {
		await execute(pastReadingsWorkflow.id);
		await resetSandbox(sandbox);
		const { subject, html } = await digestOf();
		assert.match(
			subject,
			/^API credits: Kie\.ai – Fast: 136 credits left, enough for about 3\d hours/,
		);
		assert.ok(html.indexOf('Fast') < html.indexOf('Slow'));
		assert.equal(html.match(/<svg /g)?.length, 5);
	});
}
