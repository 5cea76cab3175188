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

/** Displayed name and description of each event. */
const EVENTS: Readonly<Record<EventName, Pick<INodePropertyOptions, 'name' | 'description'>>> = {
	depleted: {
		name: 'Depleted',
		description:
			'Nothing is left: the balance is at or below 0. Reported once, and again after a top-up.',
	},
	everyPoll: { name: 'Every Poll', description: 'Each time the balance was read, whatever it is' },
	expired: { name: 'Expired', description: 'Credits have expired before they were used up' },
	expiringSoon: {
		name: 'Expiring Soon',
		description:
			'Credits expire within 7 days. Reported once for each day on which some do, and once more within 1 day; other days can be set in the options.',
	},
	low: {
		name: 'Low',
		description:
			"The balance has fallen to the 'Low Threshold' or below. Reported once, until it has recovered; further thresholds can be set in the options.",
	},
	readFailed: {
		name: 'Read Failed',
		description:
			'The balance cannot be read. A refused key is reported at once or at the second refusal, anything else after three failed reads over 15 minutes.',
	},
	readRecovered: {
		name: 'Read Recovered',
		description: 'The balance can be read again after Read Failed',
	},
	recovered: {
		name: 'Recovered',
		description: "After Low or Depleted, the balance is clearly above the 'Low Threshold' again",
	},
	reset: {
		name: 'Reset',
		description: 'A new period has begun, and the quota of the account was renewed',
	},
	runningOutSoon: {
		name: 'Running Out Soon',
		description: 'At the present rate the balance lasts less than 48 hours (see Options)',
	},
	runwayRecovered: {
		name: 'Runway Recovered',
		description: 'After Running Out Soon the balance lasts clearly longer again',
	},
	toppedUp: {
		name: 'Topped Up',
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
		description: 'Percent of what was there after the last top-up or renewal',
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
			'How many readings in a row have to agree before Low or Depleted. Empty: 1, but 2 for exactly 0 within two hours of more.',
	},
	{
		displayName: 'Expiring Within (Days)',
		name: 'expiringWithin',
		type: 'string',
		default: '7, 1',
		placeholder: 'e.g. 30, 7, 1',
		description: 'How many days before credits expire to say so, once for each number',
	},
	{
		displayName: 'Failed Reads',
		name: 'failedReads',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: '',
		placeholder: 'e.g. 5',
		description:
			'How many reads in a row have to fail before Read Failed. Empty: 3 over at least 15 minutes. A refused key is reported at once, one that has just worked at the second refusal.',
	},
	{
		displayName: 'Further Thresholds',
		name: 'furtherThresholds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 100, 20',
		description:
			"More levels below the 'Low Threshold', measured as it is. Each is reported as Low of its own, once until the balance has recovered from it.",
	},
	{
		displayName: 'Max Reminders',
		name: 'maxReminders',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 7,
		description: "How often at most 'Remind Every (Hours)' repeats one event",
	},
	{
		displayName: 'Min Expiring',
		name: 'minExpiring',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		placeholder: 'e.g. 100',
		description: 'How much has to expire on one day to be reported. Empty: 5 % of what is left.',
	},
	{
		displayName: 'Min Top-Up',
		name: 'minTopUp',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		placeholder: 'e.g. 100',
		description:
			'How much the balance has to rise for Topped Up. Empty: decided by what the provider reports.',
	},
	{
		displayName: 'On First Read',
		name: 'onFirstRead',
		type: 'options',
		options: [
			{
				name: 'Alert',
				value: 'alert',
				description: 'Say so when the balance is low already',
			},
			{
				name: 'Baseline',
				value: 'baseline',
				description: 'Take what is found first for known, and report only what changes',
			},
		],
		default: 'alert',
		description: 'What to do when a balance is low, or expires soon, as watching starts',
	},
	{
		displayName: 'Recover Margin (Percent)',
		name: 'recoverMargin',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 10,
		description:
			'How far above the Low Threshold counts as Recovered, in percent of it. Keeps a wobbling balance from alerting again and again.',
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
			'How soon the balance has to be empty, at the rate at which it is used, for Running Out Soon. 0: never.',
	},
	{
		displayName: 'Save History Every (Hours)',
		name: 'saveHistoryEvery',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 24,
		description:
			'How often n8n stores the history behind Running Out Soon when nothing else happens, by an execution without items. 0: never.',
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
			'What the made-up account has left, or a list with one entry per poll. An entry "fail" rehearses a provider that is down.',
		placeholder: 'e.g. 100, 60, 15, fail, 0, 500',
	}),
	triggerOptions,
];

const eventNames = Object.fromEntries(
	Object.entries(EVENTS).map(([value, { name }]) => [value, name]),
);

/** Text under the node's name on the canvas: the provider and the selected events. */
export const triggerSubtitle = `={{ ${providerNameExpression} + ": " + [].concat($parameter["events"]).map((event) => (${JSON.stringify(eventNames)})[event]).join(", ") }}`;
