import assert from 'node:assert/strict';

import { executeExample, type Fixture } from './fixture.mjs';

const example = 'morning-message.json';

/** What a receiver gets of a digest. */
export interface Digested {
	subject: string;
	text: string;
	html: string;
}

/** Checks `morning-message.json`: six accounts in one message, and none while all is well. */
export async function checkMorningMessage(fixture: Fixture): Promise<void> {
	const { checks, sandbox } = fixture;
	await checks.run(`${example}: nothing is sent while all accounts are well`, async () => {
		const execution = await executeExample(fixture, example);
		assert.equal(execution.items('Credits Overview').length, 7);
		assert.deepEqual(execution.items('Make Digest'), []);
		assert.deepEqual(messagesOf(fixture), []);
	});
	await checks.run(`${example}: one message of a low account and one that is down`, async () => {
		await executeExample(fixture, example, { kieAi: 'low', pixelcut: 'maintenance' });
		const [message, ...others] = messagesOf(fixture);
		assert.deepEqual(others, []);
		assert.match(message?.subject ?? '', /^Credits: 1 low, 1 not read – Kie\.ai.*, Pixelcut/);
		assert.match(message?.text ?? '', /Pixelcut.*: not read · Pixelcut is not available/);
		assert.match(message?.html ?? '', /^<table[^]*<\/table>$/);
	});
	await sandbox.reset();
}

function messagesOf({ sandbox }: Fixture): Digested[] {
	return sandbox.received
		.filter(({ path }) => path === '/morning')
		.map(({ body }) => body as Digested);
}
