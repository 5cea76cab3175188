import type { IDataObject, IPollFunctions, WorkflowActivateMode } from 'n8n-workflow';

/** What a poll knows about the registration that it belongs to. */
export interface Registration {
	/** What n8n keeps for this node. */
	staticData: IDataObject;
	/** Whether this is the first poll since n8n or the user started the watch. */
	isFirst: boolean;
	/** Whether a person has just published the workflow, and would see an error. */
	isPublication: boolean;
	/** Whether n8n has just started this watch by itself, and an error would end it for good. */
	isStartOfN8n: boolean;
}

/** The budget of a poll that n8n does not run under its durable scheduler. */
const UNSCHEDULED_BUDGET_MS = 5 * 60 * 1000;

/** n8n hands out the same object from poll to poll, and a new one when it starts a watch. */
const registered = new WeakSet<IDataObject>();

/**
 * Finds out whether this poll is the first of a registration. `getActivationMode`
 * alone does not say: it answers the same at every later poll.
 *
 * Under n8n's durable scheduler every poll gets an object of its own, and the
 * state is kept after each; there the first poll is the one without a state.
 */
export function registrationOf(context: IPollFunctions, stateName: string): Registration {
	const staticData = context.getWorkflowStaticData('node');
	const mode = context.getActivationMode();
	// No start of n8n is mistaken for a later poll: an error there would end the watch.
	const isScheduled = !isStartOfN8n(mode) && pollBudgetMs(context) !== UNSCHEDULED_BUDGET_MS;
	const isKnown =
		registered.has(staticData) || (isScheduled && staticData[stateName] !== undefined);
	return {
		staticData,
		isFirst: !isKnown,
		isPublication: !isKnown && (mode === 'activate' || mode === 'update'),
		isStartOfN8n: !isKnown && isStartOfN8n(mode),
	};
}

/** Notes that the first poll of a registration has succeeded; n8n repeats one that threw. */
export function register({ staticData }: Registration): void {
	registered.add(staticData);
}

/** How long n8n waits for a poll, in milliseconds; older n8n does not say. */
export function pollBudgetMs(context: IPollFunctions): number {
	return 'getPollBudgetMs' in context ? context.getPollBudgetMs() : UNSCHEDULED_BUDGET_MS;
}

function isStartOfN8n(mode: WorkflowActivateMode): boolean {
	return mode === 'init' || mode === 'leadershipChange';
}
