import assert from 'node:assert/strict';

import type { RestClient } from '../../harness/restClient.mjs';
import { HOUR_MS } from '../../nodes/Credits/balance/time.js';
import { addPast, checkTable } from './dataTables.mjs';
import { bodiesAt, idOf, resetSandbox, type Digested, type Fixture } from './fixture.mjs';

const readings = 'readings-and-runway.json';
const digest = 'daily-digest.json';

/** Eight days of hourly readings of two accounts, of which the second is used faster. */
function eightDays(now: number): object[] {
	const accounts = [
		{ account: 'Slow', start: 5000, burn: 2 },
		{ account: 'Fast', start: 900, burn: 4 },
	];
	return accounts.flatMap(({ account, start, burn }) =>
		Array.from({ length: 192 }, (_, hour) => ({
			...{ provider: 'kieAi', account, balance: 'credits', unit: 'credit', unlimited: false },
			used: null,
			remaining: start - burn * hour,
			retrievedAt: new Date(now - (192 - hour) * HOUR_MS).toISOString(),
		})),
	);
}

/** Checks the examples that keep readings and make forecasts of them, in the running server. */
export async function checkRunway(fixture: Fixture, client: RestClient): Promise<void> {
	const { checks, sandbox, execute } = fixture;
	const [readingsId, digestId] = [await idOf(readings), await idOf(digest)];
	const digestOf = async (): Promise<Digested> => {
		await execute(digestId);
		const [sent, ...others] = bodiesAt<Digested>(sandbox, '/digest');
		assert.ok(sent && others.length === 0, 'there is not one digest');
		return sent;
	};

	await checkTable(fixture, client, readings, [readingsId, digestId], async () => {
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
		await addPast(client, readings, eightDays(Date.now()));
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
