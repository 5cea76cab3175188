import assert from 'node:assert/strict';

import { executeExample, type Fixture } from './fixture.mjs';

const example = 'guarded-batch.json';
const gate = 'Enough Credits?';
const work = 'Make the Images';
const orders = [17, 18, 19];

interface GuardedItem {
	order: number;
	credits: { required: number; missing: number; sufficient: boolean };
}

/** Checks `guarded-batch.json`: all of the batch is worked on, or none of it and one message. */
export async function checkGuardedBatch(fixture: Fixture): Promise<void> {
	const { checks, sandbox } = fixture;
	await checks.run(`${example}: enough for all, so all is worked on`, async () => {
		const execution = await executeExample(fixture, example);
		const passed = execution.items(gate) as GuardedItem[];
		assert.deepEqual(
			passed.map(({ order, credits: { required, missing, sufficient } }) => ({
				order,
				required,
				missing,
				sufficient,
			})),
			orders.map((order) => ({ order, required: 300, missing: 0, sufficient: true })),
		);
		assert.equal(execution.items(work).length, orders.length);
		assert.equal(sandbox.requestsTo('kieAi').length, 1, 'requests for three items');
		assert.deepEqual(sandbox.received, []);
	});
	await checks.run(`${example}: too little stops all of it, with one message`, async () => {
		await checkStopped(fixture, 'low', {
			text: 'The batch was not started. Kie.ai – Main account has 50 credits left, but 300 credits are required.',
			class: 'insufficient',
			required: 300,
			missing: 250,
			topUpUrl: 'https://kie.ai/pricing',
		});
	});
	await checks.run(
		`${example}: an outage stops it too, and nothing is said to be missing`,
		async () => {
			await checkStopped(fixture, 'badKey', {
				text: 'The batch was not started. Kie.ai refused the API Key.',
				class: 'auth',
				required: 300,
				missing: null,
				topUpUrl: 'https://kie.ai/pricing',
			});
		},
	);
}

async function checkStopped(fixture: Fixture, situation: string, message: object): Promise<void> {
	const execution = await executeExample(fixture, example, { kieAi: situation });
	assert.deepEqual(execution.items(gate), []);
	assert.ok(!execution.hasRun(work), 'the work was started');
	const stopped = execution.items(gate, 1) as GuardedItem[];
	assert.deepEqual(
		stopped.map(({ order }) => order),
		orders,
	);
	assert.deepEqual(
		fixture.sandbox.received.map(({ path, body }) => ({ path, body })),
		[{ path: '/batch', body: message }],
	);
}
