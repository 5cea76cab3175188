import assert from 'node:assert/strict';

import { clients, clientsProvider, twelveClients } from '../../harness/exampleCredentials.mjs';
import type { Answered } from '../../nodes/Credits/providers/answers.js';
import { answers } from '../../nodes/Credits/providers/kieAi/answers.js';
import { repliesOf, type WholeReply } from '../../sandbox/answered.js';
import type { Sandbox } from '../../sandbox/index.js';
import { bodiesAt, idOf, resetSandbox, type Digested, type Fixture } from './fixture.mjs';

/** Checks `three-clients.json`: three accounts at one provider, told apart by their labels. */
export async function checkThreeClients({ checks, sandbox, execute }: Fixture): Promise<void> {
	const example = 'three-clients.json';
	await checks.run(`${example}: every client by name, the most urgent first`, async () => {
		await setUpThreeClients(sandbox);
		const execution = await execute(await idOf(example));
		const rowOf = (client: string, status: string, left: number | null, rest: string): object => ({
			...{ client, status, left },
			summary: `Kie.ai – ${client}: ${rest}`,
		});
		const [first, second, third] = clients;
		const low = '120 credits left, low (at or below 500). Top up: https://kie.ai/pricing';
		assert.deepEqual(execution.items('Table for the Team'), [
			rowOf(third, 'unknown', null, 'balance unknown. Kie.ai refused the API Key'),
			rowOf(second, 'low', 120, low),
			rowOf(first, 'ok', 800, '800 credits left'),
		]);
		assert.equal(sandbox.requestsTo(clientsProvider).length, clients.length);
	});
}

/** Checks `twelve-clients.json`: twelve accounts at one provider in one message. */
export async function checkTwelveClients({ checks, sandbox, execute }: Fixture): Promise<void> {
	const example = 'twelve-clients.json';
	await checks.run(`${example}: one message of all clients, the low one first`, async () => {
		const left: Array<number | null> = twelveClients.map(() => 800);
		left[twelveClients.indexOf('Client B')] = null;
		left[twelveClients.indexOf('Client E')] = 120;
		await setUpClients(sandbox, left);
		await execute(await idOf(example));
		assert.equal(sandbox.requestsTo(clientsProvider).length, twelveClients.length);
		const [message, ...others] = bodiesAt<Digested>(sandbox, '/clients');
		assert.deepEqual(others, []);
		assert.equal(
			message?.subject,
			'Credits: 1 low, 1 not read – Kie.ai – Client E, Kie.ai – Client B',
		);
		const rows = message.text.matchAll(/^\S+ Kie\.ai – Client (.): (\S+)/gm);
		assert.deepEqual(
			[...rows].map(([, client, amount]) => `${client}: ${amount}`),
			['E: 120', 'B: not', ...[...'ACDFGHIJKL'].map((client) => `${client}: 800`)],
		);
	});
}

/** Makes the sandbox report plenty for the first client and little for the second, and refuse the key of the third. */
export async function setUpThreeClients(sandbox: Sandbox): Promise<void> {
	await setUpClients(sandbox, [800, 120, null]);
}

/**
 * Sets the sandbox's responses for clients of one provider whose nodes are in a row.
 *
 * @param left what each has left; `null` refuses its key
 */
async function setUpClients(sandbox: Sandbox, left: ReadonlyArray<number | null>): Promise<void> {
	const { sandbox: account, bad } = answers;
	const repliesWith = (remaining: number | null): WholeReply[] => {
		const answered: Answered =
			remaining === null ? bad[0] : account.answer({ total: account.total, remaining });
		return [...repliesOf(answers, answered).values()].flat();
	};
	await resetSandbox(sandbox);
	// One response per request: the nodes are in a row.
	await sandbox.script(clientsProvider, left.flatMap(repliesWith));
}
