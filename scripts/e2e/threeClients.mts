import assert from 'node:assert/strict';

import type { Answered } from '../../nodes/Credits/providers/answers.js';
import { repliesOf, type WholeReply } from '../../sandbox/answered.js';
import type { Sandbox } from '../../sandbox/index.js';
import { answers } from '../../nodes/Credits/providers/kieAi/answers.js';
import { clients, clientsProvider } from '../../harness/exampleCredentials.mjs';
import { exampleFile, readExample } from '../../harness/examples.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';

const example = 'three-clients.json';

/** Checks `three-clients.json`: three accounts at one provider, told apart by their labels. */
export async function checkThreeClients(fixture: Fixture): Promise<void> {
	const { checks, sandbox, execute } = fixture;
	await checks.run(`${example}: every client by name, the most urgent first`, async () => {
		await setUpThreeClients(sandbox);
		const { id } = await readExample(exampleFile(example));
		const execution = await execute(id);
		const [first, second, third] = clients;
		assert.deepEqual(execution.items('Table for the Team'), [
			{
				client: third,
				status: 'unknown',
				left: null,
				summary: `Kie.ai – ${third}: balance unknown. Kie.ai refused the API Key`,
			},
			{
				client: second,
				status: 'low',
				left: 120,
				summary: `Kie.ai – ${second}: 120 credits left, low (at or below 500). Top up: https://kie.ai/pricing`,
			},
			{
				client: first,
				status: 'ok',
				left: 800,
				summary: `Kie.ai – ${first}: 800 credits left`,
			},
		]);
		assert.equal(sandbox.requestsTo(clientsProvider).length, clients.length);
	});
}

/** Lets the sandbox answer for the first client with plenty, for the second with little, and refuse the third. */
export async function setUpThreeClients(sandbox: Sandbox): Promise<void> {
	await setUpClients(sandbox, [800, 120, null]);
}

/**
 * Lets the sandbox answer for clients of one provider whose nodes stand in a row.
 *
 * @param left what each has left; `null` refuses its key
 */
export async function setUpClients(
	sandbox: Sandbox,
	left: ReadonlyArray<number | null>,
): Promise<void> {
	const { sandbox: account, bad } = answers;
	const { total } = account;
	await resetSandbox(sandbox);
	// One answer per request, and the nodes stand in a row.
	await sandbox.script(
		clientsProvider,
		left.flatMap((remaining) =>
			repliesInOrder(remaining === null ? bad[0] : account.answer({ total, remaining })),
		),
	);
}

function repliesInOrder(answered: Answered): WholeReply[] {
	return [...repliesOf(answers, answered).values()].flat();
}
