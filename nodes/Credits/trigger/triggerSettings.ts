import { Failure } from '../balance/failure';
import { DAY_MS, HOUR_MS } from '../balance/time';
import type { ParameterReader } from '../panel/parameterReader';
import { readAccountSettings, type AccountSettings } from '../account/accountSettings';
import type { Threshold } from '../balance/status';
import { EVENT_NAMES } from '../watch/events';
import type { WatchedProvider, WatchSettings } from '../watch/watchSettings';

/** Settings of the trigger: the account and the watch. */
export interface TriggerSettings {
	account: AccountSettings;
	watch: WatchSettings;
	provider: WatchedProvider;
}

const THRESHOLD_TYPES = ['amount', 'percent', 'percentOfTopUp'] as const;

/**
 * Reads the settings of the trigger.
 *
 * @param timeZone of the workflow, for dates typed without one
 * @throws Failure of class `configuration` for the first invalid setting
 */
export function readTriggerSettings(
	parameters: ParameterReader,
	timeZone: string,
): TriggerSettings {
	const account = readAccountSettings(parameters, timeZone, THRESHOLD_TYPES);
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
		furtherThresholds: readFurtherThresholds(options, threshold),
		balance,
		recoverMargin: options.number('recoverMargin', { least: 0 }),
		confirmReads: options.optionalNumber('confirmReads', reads),
		onFirstRead: options.choice('onFirstRead', ['alert', 'baseline']),
		remindEveryMs: options.number('remindEvery', { least: 0 }) * HOUR_MS,
		maxReminders: options.number('maxReminders', { least: 0, isWhole: true }),
		minTopUp: options.optionalNumber('minTopUp', { least: 0 }),
		expiringWithinMs: options.numbers('expiringWithin', { least: 0 }).map((days) => days * DAY_MS),
		minExpiring: options.optionalNumber('minExpiring', { least: 0 }),
		failedReads: options.optionalNumber('failedReads', reads),
		runningOutWithinHours: options.number('runningOutWithin', { least: 0 }),
		saveHistoryEveryMs: options.number('saveHistoryEvery', { least: 0 }) * HOUR_MS,
	};
}

/** @throws Failure for a list that does not descend from the Low Threshold */
function readFurtherThresholds(options: ParameterReader, threshold: Threshold): number[] {
	const values = options.numbers('furtherThresholds', { least: 0 });
	const above = [threshold.value, ...values];
	const goesDown = values.every((value, index) => value > 0 && value < (above[index] ?? 0));
	if (goesDown) return values;
	throw options.refusal(
		'furtherThresholds',
		'must go down from the Low Threshold, and stay above 0',
		"Enter numbers below 'Low Threshold', each below the one before, such as 100, 20.",
	);
}

function missingThreshold(): Failure {
	return new Failure({
		class: 'configuration',
		message: 'Enter a Low Threshold: with 0 only Depleted is reported',
		description:
			"Open the node and enter a 'Low Threshold', or remove Low from 'Trigger On'. Nothing was sent.",
	});
}
