import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { credentialIdOf } from '../account/identity';
import { Failure } from '../balance/failure';
import { toNodeError } from '../output/nodeErrors';
import { isSameAccount } from '../watch/accountSwitch';
import { isBackingOff } from '../watch/failures';
import { restoreState } from '../watch/state';
import { step, type Step } from '../watch/step';
import {
	failureItems,
	pollOf,
	readingItems,
	readOnce,
	readSettings,
	toOutput,
	type PollRead,
	type WatchedAnswer,
} from './pollRead';
import { register, registrationOf, type Registration } from './registration';
import type { TriggerSettings } from './triggerSettings';

/** Name of the watch state in the node's static data. */
const STATE = 'watch';

/** Name of the last refused setting in it: one that stays invalid is reported once. */
const REFUSED = 'refused';

/**
 * One poll: reads the account, then compares it with the state of the last poll.
 *
 * @returns `null` if there is nothing to report
 * @throws NodeApiError or NodeOperationError if the failure would be lost otherwise
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const registration = registrationOf(context, STATE);
	const settings = readSettings(context);
	if (settings instanceof Failure) return refuse(context, registration, settings);
	if (isPollSkipped(context, registration, settings)) return null;
	const finished = await readOnce(context, settings, registration.staticData);
	// From here on nothing is awaited: another poll may be running, and must not see half of this
	// one.
	return finished.outcome instanceof Failure
		? settleFailure(finished, finished.outcome, registration)
		: settleReading(finished, finished.outcome, registration);
}

function settleReading(
	finished: PollRead,
	answer: WatchedAnswer,
	registration: Registration,
): INodeExecutionData[][] | null {
	const { staticData, isFirst } = registration;
	const stored = restoreState(staticData[STATE], finished.at);
	const stepped = step(stored, answer.reading, pollOf(finished, isFirst));
	register(registration);
	if (stepped === null) return null;
	// Items first: if they fail, the next poll reports what is not stored now.
	const items = readingItems(finished, answer, stepped);
	storeState(staticData, stepped);
	if (items.length > 0) return toOutput(items);
	// An empty list stores the state, at the price of an execution without items.
	return stepped.mustStore ? [[]] : null;
}

function settleFailure(
	finished: PollRead,
	failure: Failure,
	registration: Registration,
): INodeExecutionData[][] | null {
	const { context, settings } = finished;
	if (registration.isPublication && isForPublisher(failure, settings)) {
		throw toNodeError(context.getNode(), failure, null);
	}
	const { staticData, isFirst } = registration;
	const stored = restoreState(staticData[STATE], finished.at);
	const stepped = step(stored, failure.class, pollOf(finished, isFirst));
	register(registration);
	if (stepped === null) return null;
	storeState(staticData, stepped);
	if (stepped.isLostUnlessThrown) throw toNodeError(context.getNode(), failure, null);
	const items = failureItems(finished, failure, stepped.notices);
	return items.length > 0 ? toOutput(items) : null;
}

/**
 * Refuses an invalid setting. That ends the publication of a workflow, but not a watch that
 * n8n starts by itself: n8n would never try again. There the next poll reports it, once.
 */
function refuse(
	context: IPollFunctions,
	registration: Registration,
	failure: Failure,
): INodeExecutionData[][] | null {
	const { staticData, isFirst, isStartOfN8n } = registration;
	if (isStartOfN8n) {
		register(registration);
		return null;
	}
	if (!isFirst && staticData[REFUSED] === failure.message) return null;
	if (!isFirst) staticData[REFUSED] = failure.message;
	throw toNodeError(context.getNode(), failure, null);
}

/** Whether this poll is skipped: after a reported failure the provider is asked less often. */
function isPollSkipped(
	context: IPollFunctions,
	{ staticData, isFirst }: Registration,
	{ account, provider }: TriggerSettings,
): boolean {
	if (isFirst || account.simulated !== null) return false;
	const stored = restoreState(staticData[STATE], Date.now());
	const credential = credentialIdOf(context, account.provider);
	return isSameAccount(stored, { provider, credential }) && isBackingOff(stored, Date.now());
}

/**
 * Whether a failure is shown to the person who publishes: if it does not heal by itself and
 * no event will report it.
 */
function isForPublisher(failure: Failure, { watch }: TriggerSettings): boolean {
	if (failure.class === 'configuration') return true;
	const staysWrong = ['auth', 'forbidden', 'badRequest'].includes(failure.class);
	return staysWrong && !watch.events.has('readFailed');
}

/** Writes the state once, as plain JSON. */
function storeState(staticData: IDataObject, { state }: Step): void {
	staticData[STATE] = { ...state };
	if (REFUSED in staticData) delete staticData[REFUSED];
}
