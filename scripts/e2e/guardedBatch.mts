import assert from 'node:assert/strict';

import { executeExample, type Fixture } from './fixture.mjs';

const example = 'guarded-batch.json';
const gate = 'Enough Credits?';
const work = 'Make the Images';
const orders = [17, 18, 19];

type Stop = [
	title: string,
	situation: string,
	failure: string,
	missing: number | null,
	text: string,
];

const stops: Stop[] = [
	[
		'too few credits stop all of it, with one message',
		'low',
		'insufficient',
		250,
		'Kie.ai – Main account has 50 credits left, but 300 credits are required.',
	],
	[
		'a refused key stops it too, and nothing is reported as missing',
		'badKey',
		'auth',
		null,
		'Kie.ai refused the API Key.',
	],
];

/** Checks `guarded-batch.json`: the whole batch is processed, or none of it and one message is sent. */
export async function checkGuardedBatch(fixture: Fixture): Promise<void> {
	const { checks, sandbox } = fixture;
	await checks.run(`${example}: enough for all, so all are processed`, async () => {
		const execution = await executeExample(fixture, example);
		assert.deepEqual(ordersOf(execution.items(gate)), orders);
		assert.equal(execution.items(work).length, 3);
		assert.equal(sandbox.requestsTo('kieAi').length, 1, 'requests for three items');
		assert.deepEqual(sandbox.received, []);
	});
	for (const [title, situation, failure, missing, reason] of stops) {
		await checks.run(`${example}: ${title}`, async () => {
			const execution = await executeExample(fixture, example, { kieAi: situation });
			assert.deepEqual(execution.items(gate), []);
			assert.ok(!execution.hasRun(work), 'the work was started');
			assert.deepEqual(ordersOf(execution.items(gate, 1)), orders);
			const text = `The batch was not started. ${reason}`;
			const topUpUrl = 'https://kie.ai/pricing';
			assert.deepEqual(
				sandbox.received.map(({ path, body }) => [path, body]),
				[['/batch', { text, class: failure, required: 300, missing, topUpUrl }]],
			);
		});
	}
}

function ordersOf(items: object[]): unknown[] {
	return items.map((item) => (item as { order: unknown }).order);
}
