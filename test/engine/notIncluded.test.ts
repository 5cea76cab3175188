import type { IDataObject } from 'n8n-workflow';

import { sandboxCredentials } from '../../sandbox/credentials';
import { oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import { TriggerInEngine } from '../../harness/engine/publishedTrigger';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

const provider = 'acyChecker';

/** What AcyChecker answers: 500 for batches, and `simple` left beside it with nothing used. */
const answer = (simple: number) => ({
	status: 200,
	body: {
		message: '',
		credits_used_batch: 0,
		remaining_credits_batch: 500,
		credits_used_simple: 0,
		remaining_credits_simple: simple,
	},
});

const credentials = sandboxCredentials.filter((each) => each.provider === provider);

const STATUSES = [
	{ balance: 'batch', remaining: 500, status: 'ok', isLow: false },
	{ balance: 'simple', remaining: 0, status: 'notIncluded', isLow: false },
];

/** A node of its own that reads AcyChecker, or takes `input`. */
async function runOther(type: string, parameters: IDataObject, input?: IDataObject[]) {
	const workflow = oneNodeWorkflow({
		type: `n8n-nodes-credits.${type}`,
		parameters: parameters as never,
		credentials: Object.fromEntries(credentials.map((each) => [each.type, each])),
	});
	const finished = await runWorkflow(world.loader, {
		...workflow,
		credentials,
		...(input && { input: input.map((json) => ({ json })) }),
	});
	return finished.items(workflow.nodes.at(-1)?.name ?? '').map(({ json }) => json);
}

describe('a pool that the plan does not have', () => {
	it('is said to be not included, and is not low', async () => {
		await world.sandbox.script(provider, [answer(0)]);
		const { items } = await world.runNode({ provider, lowThreshold: 20 });
		const found = items('Credits').map(({ json }) => json);
		expect(found).toMatchObject(STATUSES);
		expect(found[1]?.summary).toBe('AcyChecker: 0 simple credits left, not included in the plan');
	});

	it('is too little for the gate', async () => {
		await world.sandbox.script(provider, [answer(0)]);
		const { items } = await world.runNode({
			provider,
			operation: 'requireCredits',
			balance: 'simple',
			whenInsufficient: 'continue',
		});
		expect(items('Credits')[0]?.json.credits).toMatchObject({
			...STATUSES[1],
			sufficient: false,
			missing: 1,
		});
	});

	it('is at the end of an overview, and in a digest neither low nor unread', async () => {
		await world.sandbox.script(provider, [answer(0)]);
		const rows = await runOther('creditsOverview', { providers: [provider] });
		expect(rows).toMatchObject(STATUSES);
		const digest = { operation: 'digest', alwaysSay: true };
		expect(await runOther('creditsOverview', digest, rows)).toMatchObject([
			{ low: 0, unread: 0, accounts: 1 },
		]);
	});

	it('is empty for a watch that has seen it hold something', async () => {
		const trigger = new TriggerInEngine(world.loader, {
			parameters: {
				provider,
				events: ['depleted', 'everyPoll'],
				options: { maxRetries: 0 },
			},
			credentials,
		});
		await world.sandbox.script(provider, [0, 100, 0, 0].map(answer));
		await trigger.activate();
		for (let poll = 1; poll < 4; poll++) await trigger.poll();
		const ofPool = trigger.items
			.filter(({ balance }) => balance === 'simple')
			.map(({ event, status, isLow }) => [event, status, isLow]);
		expect(ofPool.filter(([event]) => event === 'depleted')).toEqual([
			['depleted', 'depleted', true],
		]);
		expect(ofPool.filter(([event]) => event === 'everyPoll')).toEqual([
			['everyPoll', 'ok', false],
			['everyPoll', 'depleted', true],
			['everyPoll', 'depleted', true],
		]);
	});
});
