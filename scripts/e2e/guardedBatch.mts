import assert from 'node:assert/strict';

import { executeExample, type Fixture } from './fixture.mjs';

const example = 'guarded-batch.json';
const gate = 'Enough Credits?';
const work = 'Make the Images';

interface GuardedItem {
	order: number;
	credits: { required: number; missing: number; sufficient: boolean };
}

type Stop = [title: string, situation: string, message: object];

const stops: Stop[] = [
	[
		'too little stops all of it, with one message',
		'low',
		{
			text: 'The batch was not started. Kie.ai – Main account has 50 credits left, but 300 credits are required.',
			class: 'insufficient',
			missing: 250,
		},
	],
	[
		'an outage stops it too, and nothing is said to be missing',
		'badKey',
		{
			text: 'The batch was not started. Kie.ai refused the API Key.',
			class: 'auth',
			missing: null,
		},
	],
];

/** Checks `guarded-batch.json`: all of the batch is worked on, or none of it and one message. */
export async function checkGuardedBatch(fixture: Fixture): Promise<void> {
	const { checks, sandbox } = fixture;
	await checks.run(`${example}: enough for all, so all is worked on`, async () => {
		const execution = await executeExample(fixture, example);
		assert.deepEqual(
			(execution.items(gate) as GuardedItem[]).map(({ order, credits }) => {
				const { required, missing, sufficient } = credits;
				return [order, required, missing, sufficient];
			}),
			[
				[17, 300, 0, true],
				[18, 300, 0, true],
				[19, 300, 0, true],
			],
		);
		assert.equal(execution.items(work).length, 3);
		assert.equal(sandbox.requestsTo('kieAi').length, 1, 'requests for three items');
		assert.deepEqual(sandbox.received, []);
	});
	for (const [title, situation, message] of stops) {
		await checks.run(`${example}: ${title}`, async () => {
			const execution = await executeExample(fixture, example, { kieAi: situation });
			assert.deepEqual(execution.items(gate), []);
			assert.ok(!execution.hasRun(work), 'the work was started');
			const stopped = execution.items(gate, 1) as GuardedItem[];
			assert.deepEqual(
				stopped.map(({ order }) => order),
				[17, 18, 19],
			);
			assert.deepEqual(
				sandbox.received.map(({ path, body }) => [path, body]),
				[['/batch', { required: 300, topUpUrl: 'https://kie.ai/pricing', ...message }]],
			);
		});
	}
}
