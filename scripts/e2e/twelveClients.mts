import assert from 'node:assert/strict';

import { clientsProvider, twelveClients } from '../../harness/exampleCredentials.mjs';
import { exampleFile, readExample } from '../../harness/examples.mjs';
import type { Digested } from './morningMessage.mjs';
import type { Fixture } from './fixture.mjs';
import { setUpClients } from './threeClients.mjs';

const example = 'twelve-clients.json';

/** Checks `twelve-clients.json`: twelve accounts at one provider in one message. */
export async function checkTwelveClients({ checks, sandbox, execute }: Fixture): Promise<void> {
	await checks.run(`${example}: one message of all clients, the low one first`, async () => {
		const [low, refused] = ['Client E', 'Client B'];
		await setUpClients(
			sandbox,
			twelveClients.map((client) => (client === refused ? null : client === low ? 120 : 800)),
		);
		const { id } = await readExample(exampleFile(example));
		await execute(id);
		assert.equal(sandbox.requestsTo(clientsProvider).length, twelveClients.length);
		const [message, ...others] = sandbox.received
			.filter(({ path }) => path === '/clients')
			.map(({ body }) => body as Digested);
		assert.deepEqual(others, []);
		assert.equal(
			message?.subject,
			`Credits: 1 low, 1 not read – Kie.ai – ${low}, Kie.ai – ${refused}`,
		);
		const well = twelveClients.filter((client) => client !== low && client !== refused);
		assert.deepEqual(
			[...message.text.matchAll(/^\S+ Kie\.ai – (Client .): (\S+)/gm)].map(([, client, left]) => [
				client,
				left,
			]),
			[[low, '120'], [refused, 'not'], ...well.map((client) => [client, '800'])],
		);
	});
}
