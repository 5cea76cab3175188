import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import {
	accountOptions,
	balanceProperty,
	providerCredentials,
	providerNameExpression,
	providerProperty,
	simplifyProperty,
	SIMULATED_ONCE,
	simulatedProperties,
	thresholdProperties,
} from './accountProperties';
import { customProperties } from './customProperties';
import { operationProperties } from './operationProperties';

const operations: INodePropertyOptions[] = [
	{
		name: 'Forecast',
		value: 'forecast',
		action: 'Forecast when credits run out',
		description:
			'Estimate from stored readings how long the credits will last, without contacting a provider',
	},
	{
		name: 'Get Balance',
		value: 'getBalance',
		action: 'Get balance of an API account',
		description: 'Read the remaining balance, as items that later nodes can branch on',
	},
	{
		name: 'Require Credits',
		value: 'requireCredits',
		action: 'Require API credits before going on',
		description: 'Let the input items pass only while enough credits are left',
	},
];

/**
 * The tool's description. By default it names operation and provider, so that an agent with
 * a tool for each account can choose; n8n's own default is the same sentence for all of
 * them. It begins with whole words before the first expression, for an n8n that passes the
 * text on unevaluated.
 */
const toolDescriptionProperty: INodeProperties = {
	displayName: 'Description',
	name: 'toolDescription',
	type: 'string',
	typeOptions: { rows: 2 },
	default: `=API credits at {{ ${providerNameExpression} }}{{ $parameter["options"]?.accountLabel ? " (" + $parameter["options"].accountLabel + ")" : "" }}: {{ $parameter["operation"] === "requireCredits" ? "Require Credits tells whether enough is left" : "Get Balance tells how much is left and whether that is low" }}. Only reads, spends nothing.`,
	required: true,
	description: 'Description of this tool for the agent: when to use it, and for what',
	displayOptions: { show: { '@tool': [true] } },
};

const requirementProperties: INodeProperties[] = [
	{
		displayName: 'Required Credits',
		name: 'requiredCredits',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		description: 'The balance that must be left. Exactly this much is enough.',
		displayOptions: { show: { operation: ['requireCredits'] } },
	},
	{
		displayName: 'Required For',
		name: 'requiredFor',
		type: 'options',
		options: [
			{
				name: 'Each Item',
				value: 'item',
				description:
					"Add up the amounts of all input items, for an expression in 'Required Credits'",
			},
			{
				name: 'Whole Run',
				value: 'run',
				description:
					'Use one amount for all input items. Different amounts for different items are an error.',
			},
		],
		default: 'run',
		description: "What the amount in 'Required Credits' applies to",
		displayOptions: { show: { operation: ['requireCredits'] } },
	},
	{
		displayName: 'When Insufficient',
		name: 'whenInsufficient',
		type: 'options',
		options: [
			{
				name: 'Continue',
				value: 'continue',
				description: 'Pass the items on with "sufficient" set to false',
			},
			{
				name: 'Pass What Is Covered',
				value: 'passCovered',
				description:
					"Let the items pass in order for as long as the credits cover them; needs Each Item in 'Required For'",
			},
			{
				name: 'Stop',
				value: 'stop',
				description: "Stop here, or do what the node's On Error setting says",
			},
		],
		default: 'stop',
		description:
			'What to do when less is left than required. Leave Always Output Data off in the settings: with it, n8n sends an empty item past a closed gate.',
		displayOptions: { show: { operation: ['requireCredits'] } },
	},
];

const getBalanceOptions: INodeProperties[] = [
	{
		displayName: 'Keep Input',
		name: 'keepInput',
		type: 'boolean',
		default: false,
		description:
			'Whether to pass the input items on and append the balances once, so that several nodes in a row build one list',
		displayOptions: { show: { '/operation': ['getBalance'] } },
	},
	{
		displayName: 'Split Lots',
		name: 'splitLots',
		type: 'boolean',
		default: false,
		description:
			'Whether to return one item per lot, for providers that report lots with an expiry',
		displayOptions: { show: { '/operation': ['getBalance'] } },
	},
];

const requireCreditsOptions: INodeProperties[] = [
	{
		displayName: 'Output Field',
		name: 'outputField',
		type: 'string',
		default: 'credits',
		placeholder: 'e.g. credits',
		description: 'Name of the field under which the balance is added to each item',
		displayOptions: { show: { '/operation': ['requireCredits'] } },
	},
];

/** The input that Forecast needs, which nothing else in its panel says. */
const forecastNotice: INodeProperties = {
	displayName:
		"Connect a node that reads your table: one item per reading, each with <code>remaining</code> and <code>retrievedAt</code>, as Get Balance returns them. The example 'Readings and runway' keeps such a table.",
	name: 'forecastNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { operation: ['forecast'] } },
};

const forecastOptions: INodeProperties[] = [
	{
		displayName: 'Attach Chart',
		name: 'attachChart',
		type: 'boolean',
		default: false,
		description:
			'Whether to attach a chart of the history and the forecast to each item, as the SVG file "chart"',
		hint: 'A file for browsers, web pages and documents. n8n and Gmail show no preview of an SVG.',
		displayOptions: { show: { '/operation': ['forecast'] } },
	},
	{
		displayName: 'Chart Threshold',
		name: 'chartThreshold',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'Where to draw a threshold line in the chart, in the unit of the balance. 0: no line.',
		displayOptions: { show: { '/operation': ['forecast'], attachChart: [true] } },
	},
];

/** The operations that read an account; Forecast works on stored readings. */
const READING = ['getBalance', 'requireCredits'];

const onlyWhenReading = (property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: {
		...property.displayOptions,
		show: { ...property.displayOptions?.show, operation: READING },
	},
});

const onlyWhenReadingInOptions = (property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: { show: { '/operation': READING } },
});

/** The credential of the chosen provider; Forecast needs none. */
export const creditsCredentials: INodeCredentialDescription[] = providerCredentials.map(
	(credential) => ({
		...credential,
		displayOptions: { show: { ...credential.displayOptions?.show, operation: READING } },
	}),
);

const includeRaw: INodeProperties = {
	displayName: 'Include Raw',
	name: 'includeRaw',
	type: 'boolean',
	default: false,
	description: "Whether to add the provider's whole response as the field raw, without the key",
};

const creditsOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		...[...accountOptions, includeRaw].map(onlyWhenReadingInOptions),
		...getBalanceOptions,
		...requireCreditsOptions,
		...forecastOptions,
	].sort((first, second) => first.displayName.localeCompare(second.displayName, 'en')),
};

/** The Credits node's panel, from top to bottom. */
export const creditsProperties: INodeProperties[] = [
	toolDescriptionProperty,
	onlyWhenReading(providerProperty),
	...operationProperties(operations, 'getBalance', 'forecast'),
	forecastNotice,
	...customProperties.map(onlyWhenReading),
	balanceProperty(
		'Which balance of the account, named as in the field "balance" of the output. Empty: all of them.',
		{ operation: ['getBalance'] },
	),
	balanceProperty(
		'Which balance must cover the amount, named as in the field "balance" of the output. Empty: the main one.',
		{ operation: ['requireCredits'] },
	),
	...requirementProperties,
	...thresholdProperties.map(onlyWhenReading),
	...simulatedProperties(SIMULATED_ONCE).map(onlyWhenReading),
	{ ...simplifyProperty, displayOptions: { show: { operation: ['getBalance', 'forecast'] } } },
	creditsOptions,
];

/** Text under the node's name on the canvas: the operation, and the provider if one is asked. */
export const creditsSubtitle = `={{ $parameter["operation"] === "forecast" ? "Forecast" : ({ getBalance: "Get Balance", requireCredits: "Require Credits" })[$parameter["operation"]] + ": " + ${providerNameExpression} }}`;
