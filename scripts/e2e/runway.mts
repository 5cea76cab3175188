import assert from 'node:assert/strict';

import { exampleFile, readExample } from '../../harness/examples.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { checkTable, pastWorkflow, ServerRuns } from './dataTables.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';

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
export async function checkRunway(
	fixture: Fixture,
	client: RestClient,
	signal: AbortSignal,
): Promise<void> {
	const { checks, sandbox } = fixture;
	const runs = new ServerRuns(client, signal);
	const digestOf = async (): Promise<Digest> => {
		await runs.runExample(digest);
		return sandbox.received.at(-1)?.body as Digest;
	};
	const examples = await Promise.all(
		[readings, digest].map((each) => readExample(exampleFile(each))),
	);
	const users = [...examples, pastReadingsWorkflow].map(({ id }) => id);

	await checkTable(fixture, client, readings, users, async () => {
		await resetSandbox(sandbox, { stablecog: 'maintenance' });
		await runs.runExample(readings);
	});
	await checks.run(`${readings}: a row for each account that could be read`, async () => {
		await runs.runExample(readings);
		const { html } = await digestOf();
		assert.deepEqual(
			[...html.matchAll(/<li>(\S+) – .*?<\/li>/g)].map(([, provider]) => provider).sort(),
			['AcyChecker', 'AcyChecker', 'Kie.ai'],
		);
		assert.equal(html.match(/too few readings for a forecast yet<\/li>/g)?.length, 3);
	});
	await checks.run(`${digest}: the account that is empty soonest on top, with charts`, async () => {
		await runs.run(pastReadingsWorkflow.id, 'Start');
		await resetSandbox(sandbox);
		const { subject, html } = await digestOf();
		assert.equal(sandbox.received.length, 1);
		assert.match(
			subject,
			/^API credits: Kie\.ai – Fast: 136 credits left, enough for about 3\d hours/,
		);
		assert.ok(html.indexOf('Fast') < html.indexOf('Slow'));
		assert.equal(html.match(/<svg /g)?.length, 5);
	});
}

/** What the desk gets. */
interface Digest {
	subject: string;
	html: string;
}
