import assert from 'node:assert/strict';

import { bodiesAt, executeExample, type Digested, type Fixture } from './fixture.mjs';

const example = 'morning-message.json';

/** Checks `morning-message.json`: six accounts in one message, and none while no account is low. */
export async function checkMorningMessage(fixture: Fixture): Promise<void> {
	const { checks, sandbox } = fixture;
	await checks.run(`${example}: nothing is sent while no account is low`, async () => {
		const execution = await executeExample(fixture, example);
		assert.equal(execution.items('Credits Overview').length, 7);
		assert.deepEqual(execution.items('Make Digest'), []);
		assert.deepEqual(bodiesAt(sandbox, '/morning'), []);
	});
	await checks.run(`${example}: one message about a low account and one that is down`, async () => {
		await executeExample(fixture, example, { kieAi: 'low', pixelcut: 'maintenance' });
		const [message, ...others] = bodiesAt<Digested>(sandbox, '/morning');
		assert.deepEqual(others, []);
		assert.match(message?.subject ?? '', /^Credits: 1 low, 1 not read – Kie\.ai.*, Pixelcut/);
		assert.match(message?.text ?? '', /Pixelcut.*: not read · Pixelcut is not available/);
		assert.match(message?.html ?? '', /^<table[^]*<\/table>$/);
	});
}
