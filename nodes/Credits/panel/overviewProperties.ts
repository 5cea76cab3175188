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
	simplifyProperty,
	SIMULATED_ONCE,
	simulatedProperties,
	thresholdProperties,
} from './accountProperties';
import { operationProperties } from './operationProperties';

const FOR_OVERVIEW = { operation: ['getOverview'] };
const FOR_DIGEST = { operation: ['digest'] };

/** Whether a provider can be chosen: the custom API needs settings that only the Credits node has. */
const isListed = ({ value }: INodePropertyOptions) => value !== customApi.name;

const providerChoices = (providerProperty.options ?? []).filter(
	(option): option is INodePropertyOptions =>
		'value' in option && isListed(option as INodePropertyOptions),
);

/**
 * A credential for each chosen provider. None is required: an account without a credential
 * becomes a row of the overview and does not end the run.
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
		description: 'The account that this threshold applies to',
	},
	...thresholdProperties,
];

const overviewOptions: INodeProperties[] = accountOptions.filter(
	({ name }) => name !== 'accountLabel',
);

const operations: INodePropertyOptions[] = [
	{
		name: 'Get Overview',
		value: 'getOverview',
		action: 'Get an overview of several accounts',
		description: 'Read several accounts in parallel, the most urgent first',
	},
	{
		name: 'Make Digest',
		value: 'digest',
		action: 'Make one message of many balances',
		description:
			'Turn balances into one message with subject, text and HTML, without contacting a provider',
	},
];

/** The input that Make Digest needs, which nothing else in its panel says. */
const digestNotice: INodeProperties = {
	displayName:
		'Connect a node that reads balances: Get Overview, Credits or Forecast. A message node after this one takes <code>subject</code>, <code>text</code> for a chat, <code>html</code> for an email.',
	name: 'digestNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: FOR_DIGEST },
};

/** The panel of Credits Overview, from top to bottom. */
export const overviewProperties: INodeProperties[] = [
	...operationProperties(operations, 'getOverview', 'digest'),
	digestNotice,
	{
		displayName: 'Providers',
		name: 'providers',
		type: 'multiOptions',
		noDataExpression: true,
		options: providerChoices,
		default: ['simulated'],
		description: 'The accounts to read, one of each provider',
		hint: 'Each provider gets a credential field above. Type to search, and clear the search before you look for the next one.',
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
			'When an account counts as low. An account without an entry is low only when it is empty.',
		options: [{ displayName: 'Threshold', name: 'values', values: thresholdFields }],
		displayOptions: { show: FOR_OVERVIEW },
	},
	...simulatedProperties(SIMULATED_ONCE).map((property) => ({
		...property,
		displayOptions: { show: { ...FOR_OVERVIEW, providers: ['simulated'] } },
	})),
	{ ...simplifyProperty, displayOptions: { show: FOR_OVERVIEW } },
	{
		displayName: 'Include',
		name: 'include',
		type: 'options',
		options: [
			{
				name: 'All Accounts',
				value: 'all',
				description: 'Accounts that are OK are in the message, too',
			},
			{
				name: 'Low and Unread Only',
				value: 'lowAndUnread',
				description: 'Nothing is sent while all accounts are OK',
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
		description: 'Whether to return a message even when there is nothing to report',
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
