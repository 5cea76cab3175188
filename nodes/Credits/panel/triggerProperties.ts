import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import {
	accountOptions,
	balanceProperty,
	providerNameExpression,
	providerProperty,
	simulatedProperties,
	thresholdProperties,
} from './accountProperties';
import { customProperties } from './customProperties';
import type { EventName } from '../watch/events';

/** Displayed name, entry in the list of triggers, and description of each event. */
const EVENTS: Readonly<
	Record<EventName, Required<Pick<INodePropertyOptions, 'name' | 'action' | 'description'>>>
> = {
	depleted: {
		name: 'Depleted',
		action: 'On depleted balance',
		description:
			'Nothing is left: the balance is at or below 0. Reported once, and again after a top-up.',
	},
	everyPoll: {
		name: 'Every Poll',
		action: 'On every poll',
		description: 'Every time the balance is read, whatever it is',
	},
	expired: {
		name: 'Expired',
		action: 'On expired credits',
		description: 'Credits have expired before they were used up',
	},
	expiringSoon: {
		name: 'Expiring Soon',
		action: 'On credits expiring soon',
		description:
			'Credits expire within 7 days. Reported once for each day on which some expire, and once more within 1 day; set other days in the options.',
	},
	low: {
		name: 'Low',
		action: 'On low balance',
		description:
			"The balance has fallen to the 'Low Threshold' or below. Reported once until it has recovered; set further thresholds in the options.",
	},
	readFailed: {
		name: 'Read Failed',
		action: 'On failed read',
		description:
			'The balance cannot be read. A refused key is reported at once or at the second refusal, anything else after three failed reads over 15 minutes.',
	},
	readRecovered: {
		name: 'Read Recovered',
		action: 'On recovered read',
		description: 'The balance can be read again after Read Failed',
	},
	recovered: {
		name: 'Recovered',
		action: 'On recovered balance',
		description: "After Low or Depleted, the balance is clearly above the 'Low Threshold' again",
	},
	reset: {
		name: 'Reset',
		action: 'On quota reset',
		description: 'A new period has begun, and the quota of the account was renewed',
	},
	runningOutSoon: {
		name: 'Running Out Soon',
		action: 'On balance running out soon',
		description: 'At the current rate, the balance lasts less than 48 hours (see Options)',
	},
	runwayRecovered: {
		name: 'Runway Recovered',
		action: 'On recovered runway',
		description: 'After Running Out Soon, the balance lasts clearly longer again',
	},
	toppedUp: {
		name: 'Topped Up',
		action: 'On top-up',
		description: 'Credits were bought or granted. Refunds of failed jobs do not count.',
	},
};

const byName = (first: INodePropertyOptions, second: INodePropertyOptions): number =>
	first.name.localeCompare(second.name, 'en');

const eventsProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	options: Object.entries(EVENTS)
		.map(([value, event]) => ({ ...event, value }))
		.sort(byName),
	default: ['low', 'depleted', 'recovered', 'readFailed', 'readRecovered'],
};

/** A trigger remembers earlier readings, so it can also measure by the last top-up. */
const watchedThresholdProperties = thresholdProperties.map((property): INodeProperties => {
	if (property.name !== 'lowThresholdType') return property;
	const byTopUp: INodePropertyOptions = {
		name: 'Percent of Last Top-Up',
		value: 'percentOfTopUp',
		description: 'Percent of the balance after the last top-up or renewal',
	};
	return {
		...property,
		options: [...((property.options ?? []) as INodePropertyOptions[]), byTopUp],
		hint: 'Percent of Limit works for providers that report a limit, Percent of Last Top-Up for all',
	};
});

const watchOptions: INodeProperties[] = [
	{
		displayName: 'Confirm Reads',
		name: 'confirmReads',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: '',
		placeholder: 'e.g. 2',
		description:
			'How many readings in a row must agree before Low or Depleted. Empty: 1, but 2 for exactly 0 within two hours of more.',
	},
	{
		displayName: 'Expiring Within (Days)',
		name: 'expiringWithin',
		type: 'string',
		default: '7, 1',
		placeholder: 'e.g. 30, 7, 1',
		description: 'How many days before credits expire to report it, once for each number',
	},
	{
		displayName: 'Failed Reads',
		name: 'failedReads',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: '',
		placeholder: 'e.g. 5',
		description:
			'How many reads in a row must fail before Read Failed. Empty: 3 over at least 15 minutes. A refused key is reported at once, or at the second refusal if it has just worked.',
	},
	{
		displayName: 'Further Thresholds',
		name: 'furtherThresholds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 100, 20',
		description:
			"More levels below the 'Low Threshold', measured in the same way. Each is reported as a Low of its own, once until the balance has recovered from it.",
	},
	{
		displayName: 'Max Reminders',
		name: 'maxReminders',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 7,
		description: "The maximum number of times 'Remind Every (Hours)' repeats one event",
	},
	{
		displayName: 'Min Expiring',
		name: 'minExpiring',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		placeholder: 'e.g. 100',
		description:
			'How much must expire on one day to be reported. Empty: 5% of the remaining balance.',
	},
	{
		displayName: 'Min Top-Up',
		name: 'minTopUp',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		placeholder: 'e.g. 100',
		description:
			'How much the balance must rise for Topped Up. Empty: depends on what the provider reports.',
	},
	{
		displayName: 'On First Read',
		name: 'onFirstRead',
		type: 'options',
		options: [
			{
				name: 'Alert',
				value: 'alert',
				description: 'Report a balance that is already low',
			},
			{
				name: 'Baseline',
				value: 'baseline',
				description:
					'Take the first reading as the baseline, and report only what changes after it',
			},
		],
		default: 'alert',
		description: 'What to do if a balance is already low, or expires soon, when the trigger starts',
	},
	{
		displayName: 'Recover Margin (Percent)',
		name: 'recoverMargin',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 10,
		description:
			'How far above the Low Threshold counts as Recovered, in percent of it. Keeps a balance that hovers around the threshold from alerting again and again.',
	},
	{
		displayName: 'Remind Every (Hours)',
		name: 'remindEvery',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How often to repeat Low, Depleted or Read Failed while it lasts. 0: never.',
	},
	{
		displayName: 'Running Out Within (Hours)',
		name: 'runningOutWithin',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 48,
		description:
			'How soon the balance must run out, at the current rate of use, for Running Out Soon. 0: never.',
	},
	{
		displayName: 'Save History Every (Hours)',
		name: 'saveHistoryEvery',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 24,
		description:
			'How often to store the history behind Running Out Soon when nothing else happens, by an execution without items. 0: never.',
	},
];

const triggerOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [...accountOptions, ...watchOptions].sort((first, second) =>
		first.displayName.localeCompare(second.displayName, 'en'),
	),
};

/** The Credits Trigger's panel, from top to bottom. n8n puts Poll Times above it. */
export const triggerProperties: INodeProperties[] = [
	providerProperty,
	...customProperties,
	eventsProperty,
	...watchedThresholdProperties,
	balanceProperty(
		'Which balance of the account, named as in the field "balance" of the output. Empty: all of them.',
		{},
	),
	...simulatedProperties({
		description:
			'Remaining balance of the simulated account, or a list with one entry per poll. An entry "fail" rehearses a provider that is down.',
		placeholder: 'e.g. 100, 60, 15, fail, 0, 500',
	}),
	triggerOptions,
];

const eventNames = Object.fromEntries(
	Object.entries(EVENTS).map(([value, { name }]) => [value, name]),
);

/** Text under the node's name on the canvas: the provider and the selected events. */
export const triggerSubtitle = `={{ ${providerNameExpression} + ": " + [].concat($parameter["events"]).map((event) => (${JSON.stringify(eventNames)})[event]).join(", ") }}`;
