import { Failure } from '../balance/failure';
import { DAY_MS, HOUR_MS } from '../balance/time';
import type { ParameterReader } from '../panel/parameterReader';
import { readAccountSettings, type AccountSettings } from '../account/accountSettings';
import { EVENT_NAMES } from '../watch/events';
import type { WatchedProvider, WatchSettings } from '../watch/watchSettings';

/** What is watched, and how. */
export interface TriggerSettings {
	account: AccountSettings;
	watch: WatchSettings;
	provider: WatchedProvider;
}

/**
 * Reads the settings of the trigger.
 *
 * @param timeZone of the workflow, for dates typed without one
 * @throws Failure of class `configuration` for the first setting that is wrong
 */
export function readTriggerSettings(
	parameters: ParameterReader,
	timeZone: string,
): TriggerSettings {
	const account = readAccountSettings(parameters, timeZone);
	const watch = readWatchSettings(parameters, account);
	if (watch.events.has('low') && account.threshold.value === 0) throw missingThreshold();
	const { name, offers, automaticRefill = 0 } = account.provider;
	// A simulated account has the lot that the user gave it, or none.
	const hasLots = account.simulated
		? account.simulated.account.expiresAt !== null
		: offers.includes('lots');
	return { account, watch, provider: { name, hasLots, automaticRefill } };
}

function readWatchSettings(
	parameters: ParameterReader,
	{ threshold, balance }: AccountSettings,
): WatchSettings {
	const options = parameters.collection('options');
	const reads = { least: 1, isWhole: true };
	return {
		events: new Set(parameters.choices('events', EVENT_NAMES)),
		threshold,
		balance,
		recoverMargin: options.number('recoverMargin', { least: 0 }),
		confirmReads: options.optionalNumber('confirmReads', reads),
		onFirstRead: options.choice('onFirstRead', ['alert', 'baseline']),
		remindEveryMs: options.number('remindEvery', { least: 0 }) * HOUR_MS,
		maxReminders: options.number('maxReminders', { least: 0, isWhole: true }),
		minTopUp: options.optionalNumber('minTopUp', { least: 0 }),
		expiringWithinMs: options.numbers('expiringWithin', { least: 0 }).map((days) => days * DAY_MS),
		failedReads: options.optionalNumber('failedReads', reads),
		runningOutWithinHours: options.number('runningOutWithin', { least: 0 }),
		saveHistoryEveryMs: options.number('saveHistoryEvery', { least: 0 }) * HOUR_MS,
	};
}

function missingThreshold(): Failure {
	return new Failure({
		class: 'configuration',
		message: 'Enter a Low Threshold: with 0 only Depleted is reported',
		description:
			"Open the node and enter a 'Low Threshold', or remove Low from 'Trigger On'. Nothing was sent.",
	});
}
