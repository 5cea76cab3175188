import type { IDataObject, IPollFunctions, WorkflowActivateMode } from 'n8n-workflow';

/** Facts about the registration of a poll. */
export interface Registration {
	/** The node's static data in n8n. */
	staticData: IDataObject;
	/** Whether this is the first poll since n8n or the user started the watch. */
	isFirst: boolean;
	/** Whether a person has just published the workflow, and would see an error. */
	isPublication: boolean;
	/** Whether n8n has just started this watch by itself, and an error would end it for good. */
	isStartOfN8n: boolean;
}

/** The budget of a poll that is not run by n8n's durable scheduler. */
const UNSCHEDULED_BUDGET_MS = 5 * 60 * 1000;

/** n8n passes the same object from poll to poll, and a new one when it starts a watch. */
const registered = new WeakSet<IDataObject>();

/**
 * Determines whether this poll is the first of a registration. `getActivationMode` alone
 * does not tell: it returns the same at every later poll.
 *
 * Under n8n's durable scheduler every poll gets an object of its own, and the state is
 * stored after each; there the first poll is the one without a state.
 */
export function registrationOf(context: IPollFunctions, stateName: string): Registration {
	const staticData = context.getWorkflowStaticData('node');
	const mode = context.getActivationMode();
	// A start of n8n must not be mistaken for a later poll: an error there would end the watch.
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

/** Records that the first poll of a registration has succeeded; n8n repeats one that threw. */
export function register({ staticData }: Registration): void {
	registered.add(staticData);
}

/** n8n's time limit for a poll, in milliseconds; older versions do not provide it. */
export function pollBudgetMs(context: IPollFunctions): number {
	return 'getPollBudgetMs' in context ? context.getPollBudgetMs() : UNSCHEDULED_BUDGET_MS;
}

function isStartOfN8n(mode: WorkflowActivateMode): boolean {
	return mode === 'init' || mode === 'leadershipChange';
}
