import { readExample } from '../../../harness/examples.mjs';
import { alertNode, creditsTrigger, triggerType, workflowOf } from '../../../harness/workflows.mjs';
import { idOf } from '../fixture.mjs';

/**
 * Polls every five seconds. n8n refuses a Poll Time that is due more than once a minute, but
 * accepts several.
 */
const pollTimes = {
	item: Array.from({ length: 12 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 5} * * * * *`,
	})),
};

/** In hours. A reminder may come five minutes early, which makes this one due after 24 seconds. */
const remindEvery = 0.09;

/** The examples that begin with the Credits Trigger, by purpose. */
export const watchExamples = {
	alert: 'low-credit-watch.json',
	purchase: 'buy-credits.json',
	expiry: 'expiring-credits.json',
	failure: 'failed-reads.json',
} as const;

/** Only Low is selected, so an episode ends without a notice. */
export const onlyLow = { id: 'e2eOnlyLow', path: '/only-low' } as const;

/** Its provider is down when n8n starts. */
export const downAtStart = { id: 'e2eDownAtStart', path: '/down-at-start' } as const;

/** All workflows of the trigger, in the format that n8n imports. */
export async function watchedWorkflows(): Promise<Array<{ id: string }>> {
	const { alert, purchase, expiry, failure } = watchExamples;
	// Selects the events that the example must not order on.
	const moreEvents = {
		events: ['depleted', 'low'],
		options: { accountLabel: 'Main account', remindEvery },
	};
	return [
		await example(alert),
		await example(purchase, moreEvents, { errorWorkflow: await idOf(failure) }),
		await example(expiry),
		await example(failure),
		messenger(onlyLow, 'melissa', { events: ['low'] }),
		messenger(downAtStart, 'acyChecker', {
			events: ['depleted', 'low', 'readFailed', 'readRecovered', 'recovered'],
			balance: 'batch',
		}),
	];
}

/** An example that polls more often, with other changes. */
async function example(name: string, parameters: object = {}, settings: object = {}) {
	const workflow = await readExample(name);
	const nodes = workflow.nodes.map((each) =>
		each.type === triggerType
			? { ...each, parameters: { ...each.parameters, ...parameters, pollTimes } }
			: each,
	);
	return { ...workflow, nodes, settings: { ...workflow.settings, ...settings } };
}

/** A workflow that sends each event item to the alert receiver. */
function messenger(
	{ id, path }: typeof onlyLow | typeof downAtStart,
	provider: string,
	parameters: object,
) {
	const trigger = creditsTrigger(provider, { lowThreshold: 500, pollTimes, ...parameters });
	return workflowOf(id, id, [trigger, alertNode(path)]);
}
