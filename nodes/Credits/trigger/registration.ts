import type { IDataObject, IPollFunctions } from 'n8n-workflow';

/** What a poll knows about the registration that it belongs to. */
export interface Registration {
	/** What n8n keeps for this node. */
	staticData: IDataObject;
	/** Whether this is the first poll since n8n or the user started the watch. */
	isFirst: boolean;
	/** Whether a person has just published the workflow, and would see an error. */
	isPublication: boolean;
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
	const isKnown = isDurable(context)
		? staticData[stateName] !== undefined
		: registered.has(staticData);
	const mode = context.getActivationMode();
	return {
		staticData,
		isFirst: !isKnown,
		isPublication: !isKnown && (mode === 'activate' || mode === 'update'),
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

function isDurable(context: IPollFunctions): boolean {
	return pollBudgetMs(context) !== UNSCHEDULED_BUDGET_MS;
}
