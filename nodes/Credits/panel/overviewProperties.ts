import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { customApi } from '../providers/custom';
import {
	accountOptions,
	providerCredentials,
	providerProperty,
	simulatedProperties,
} from './accountProperties';

const FOR_OVERVIEW = { operation: ['getOverview'] };
const FOR_DIGEST = { operation: ['digest'] };

/** The custom API asks for settings of its own, so it has the Credits node to itself. */
const isListed = ({ value }: INodePropertyOptions) => value !== customApi.name;

const providerChoices = (providerProperty.options ?? []).filter(
	(option): option is INodePropertyOptions =>
		'value' in option && isListed(option as INodePropertyOptions),
);

/**
 * A credential for each provider that is chosen. None is required: an account whose
 * credential is missing is a row of the overview, and not the end of the run.
 */
export const overviewCredentials: INodeCredentialDescription[] = providerCredentials.flatMap(
	({ name, displayOptions }) => {
		const [provider] = displayOptions?.show?.provider ?? [];
		return provider === customApi.name || provider === undefined
			? []
			: [{ name, displayOptions: { show: { ...FOR_OVERVIEW, providers: [provider] } } }];
	},
);

const thresholdFields: INodeProperties[] = [
	{
		displayName: 'Provider',
		name: 'provider',
		type: 'options',
		noDataExpression: true,
		options: providerChoices,
		default: 'simulated',
		description: 'The account that the threshold is for',
	},
	{
		displayName: 'Low Threshold',
		name: 'lowThreshold',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'At or below this, the status is low',
	},
	{
		displayName: 'Low Threshold Type',
		name: 'lowThresholdType',
		type: 'options',
		options: [
			{ name: 'Amount', value: 'amount' },
			{ name: 'Percent of Limit', value: 'percent' },
		],
		default: 'amount',
		description: 'What Low Threshold is measured in',
	},
];

const overviewOptions: INodeProperties[] = accountOptions.filter(
	({ name }) => name !== 'accountLabel',
);

/** The panel of Credits Overview, from top to bottom. */
export const overviewProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Get Overview',
				value: 'getOverview',
				action: 'Get an overview of several accounts',
				description: 'Read several accounts side by side, the most urgent first',
			},
			{
				name: 'Make Digest',
				value: 'digest',
				action: 'Make one message of many balances',
				description: 'Turn balances into one message with subject, text and HTML; asks no provider',
			},
		],
		default: 'getOverview',
	},
	{
		displayName: 'Providers',
		name: 'providers',
		type: 'multiOptions',
		noDataExpression: true,
		options: providerChoices,
		default: ['simulated'],
		description: 'The accounts to read, one of each provider',
		hint: 'Open the list and type to search it. Each provider gets its own credential field.',
		displayOptions: { show: FOR_OVERVIEW },
	},
	{
		displayName: 'Thresholds',
		name: 'thresholds',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Threshold',
		default: {},
		description:
			'When an account counts as low. One without an entry is low only when it is empty.',
		options: [{ displayName: 'Threshold', name: 'values', values: thresholdFields }],
		displayOptions: { show: FOR_OVERVIEW },
	},
	...simulatedProperties({
		description: 'What the made-up account has left, or "fail" to rehearse a provider that is down',
		placeholder: 'e.g. 80',
	}).map((property) => ({
		...property,
		displayOptions: { show: { ...FOR_OVERVIEW, providers: ['simulated'] } },
	})),
	{
		displayName: 'Include',
		name: 'include',
		type: 'options',
		options: [
			{
				name: 'All Accounts',
				value: 'all',
				description: 'Those that are well are in the message, too',
			},
			{
				name: 'Low and Unread Only',
				value: 'lowAndUnread',
				description: 'Nothing is sent while all accounts are well',
			},
		],
		default: 'lowAndUnread',
		description: 'Which accounts the message is about',
		displayOptions: { show: FOR_DIGEST },
	},
	{
		displayName: 'Always Say',
		name: 'alwaysSay',
		type: 'boolean',
		default: false,
		description: 'Whether there is a message even where there is nothing to say',
		displayOptions: { show: FOR_DIGEST },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: overviewOptions,
		displayOptions: { show: FOR_OVERVIEW },
	},
];

/** Text under the node's name on the canvas. */
export const overviewSubtitle =
	'={{ $parameter["operation"] === "digest" ? "Make Digest" : "Get Overview: " + ($parameter["providers"] ?? []).length + (($parameter["providers"] ?? []).length === 1 ? " account" : " accounts") }}';
