import assert from 'node:assert/strict';

import { executeExample, type Fixture } from './fixture.mjs';

const example = 'guarded-batch.json';
const gate = 'Enough Credits?';
const work = 'Make the Images';

interface GuardedItem {
	order: number;
	credits: { required: number; missing: number; sufficient: boolean };
}

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
		const passed = (execution.items(gate) as GuardedItem[]).map(({ order, credits }) => {
			const { required, missing, sufficient } = credits;
			return { order, required, missing, sufficient };
		});
		const covered = { required: 300, missing: 0, sufficient: true };
		assert.deepEqual(
			passed,
			[17, 18, 19].map((order) => ({ order, ...covered })),
		);
		assert.equal(execution.items(work).length, 3);
		assert.equal(sandbox.requestsTo('kieAi').length, 1, 'requests for three items');
		assert.deepEqual(sandbox.received, []);
	});
	for (const [title, situation, failure, missing, reason] of stops) {
		await checks.run(`${example}: ${title}`, async () => {
			const execution = await executeExample(fixture, example, { kieAi: situation });
			assert.deepEqual(execution.items(gate), []);
			assert.ok(!execution.hasRun(work), 'the work was started');
			const stopped = (execution.items(gate, 1) as GuardedItem[]).map(({ order }) => order);
			assert.deepEqual(stopped, [17, 18, 19]);
			const text = `The batch was not started. ${reason}`;
			const topUpUrl = 'https://kie.ai/pricing';
			assert.deepEqual(
				sandbox.received.map(({ path, body }) => [path, body]),
				[['/batch', { text, class: failure, required: 300, missing, topUpUrl }]],
			);
		});
	}
}
