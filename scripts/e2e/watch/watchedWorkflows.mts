import { exampleFile, readExample } from '../../../harness/examples.mjs';
import { alertNode, creditsTrigger, triggerType, workflowOf } from '../../../harness/workflows.mjs';
import { idOf } from '../fixture.mjs';

/**
 * Reads an account every five seconds. n8n refuses a Poll Time that comes more
 * than once a minute, but takes several.
 */
const pollTimes = {
	item: Array.from({ length: 12 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 5} * * * * *`,
	})),
};

/** In hours. A reminder may come five minutes early, which makes this one due after 24 seconds. */
const remindEvery = 0.09;

/** The examples that begin with the Credits Trigger, by what they are for. */
export const watchExamples = {
	alert: 'low-credit-watch.json',
	purchase: 'buy-credits.json',
	expiry: 'expiring-credits.json',
	failure: 'failed-reads.json',
} as const;

/** Only Low is selected, so an episode ends without a word. */
export const onlyLow = { id: 'e2eOnlyLow', path: '/only-low' } as const;

/** Its provider is down when n8n starts. */
export const downAtStart = { id: 'e2eDownAtStart', path: '/down-at-start' } as const;

/** Everything that is watched, ready to be imported. */
export async function watchedWorkflows(): Promise<Array<{ id: string }>> {
	const { alert, purchase, expiry, failure } = watchExamples;
	// What the example guards against is switched on here.
	const eager = {
		events: ['depleted', 'low'],
		options: { accountLabel: 'Main account', remindEvery },
	};
	return [
		await example(alert),
		await example(purchase, eager, { errorWorkflow: await idOf(failure) }),
		await example(expiry),
		await example(failure),
		messenger(onlyLow, 'melissa', { events: ['low'] }),
		messenger(downAtStart, 'acyChecker', {
			events: ['depleted', 'low', 'readFailed', 'readRecovered', 'recovered'],
			balance: 'batch',
		}),
	];
}

/** An example as it is, but for how often it reads and what is said here. */
async function example(name: string, parameters: object = {}, settings: object = {}) {
	const workflow = await readExample(exampleFile(name));
	const nodes = workflow.nodes.map((each) =>
		each.type === triggerType
			? { ...each, parameters: { ...each.parameters, ...parameters, pollTimes } }
			: each,
	);
	return { ...workflow, nodes, settings: { ...workflow.settings, ...settings } };
}

/** A workflow that sends what the trigger says, as it is, to the alert receiver. */
function messenger(
	{ id, path }: typeof onlyLow | typeof downAtStart,
	provider: string,
	parameters: object,
) {
	const trigger = creditsTrigger(provider, { lowThreshold: 500, pollTimes, ...parameters });
	return workflowOf(id, id, [trigger, alertNode(path)]);
}
