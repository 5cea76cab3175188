import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { askedProviders, hasSeveralBalances, providers, type Provider } from '../providers';
import { customApi } from '../providers/custom';
import { credentialTypeOf, tierOf } from '../providers/contract';
import { CATEGORY_NAMES, unitInWords } from './providerWords';
import { MAX_RETRIES, MAX_TIMEOUT_MS } from './limits';

/** One credential per provider; the Provider selector decides which one is shown. */
export const providerCredentials: INodeCredentialDescription[] = askedProviders.map((provider) => ({
	name: credentialTypeOf(provider),
	required: true,
	displayOptions: { show: { provider: [provider.name] } },
}));

const providerOptions: INodePropertyOptions[] = providers.map((provider) => ({
	name: provider.displayName,
	value: provider.name,
	description: describeProvider(provider),
}));

/**
 * The Provider selector. The simulated account comes first, so that nobody asks a provider
 * by mistake.
 */
export const providerProperty: INodeProperties = {
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	noDataExpression: true,
	options: providerOptions,
	default: 'simulated',
	description: 'The API account to read',
	hint: 'Open the list and type to search it',
};

/** The category, the unit, and how well the provider is verified. */
function describeProvider(provider: Provider): string {
	if (provider.kind === 'simulated')
		return 'Simulated numbers, for building a workflow without a key';
	if (provider === customApi)
		return 'Any HTTP API that returns a balance: you say where to find it';
	const { category, balances } = provider;
	return [CATEGORY_NAMES[category], unitInWords(balances[0]), tierOf(provider)].join(' · ');
}

/**
 * An expression part for the displayed name of the chosen provider. Most ids are the name
 * except for their first letter, so only the others have to be listed.
 */
export const providerNameExpression = ((): string => {
	const capitalized = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
	const others = providers.filter(({ name, displayName }) => capitalized(name) !== displayName);
	const names = Object.fromEntries(others.map(({ name, displayName }) => [name, displayName]));
	return `((${JSON.stringify(names)})[$parameter["provider"]] ?? $parameter["provider"].charAt(0).toUpperCase() + $parameter["provider"].slice(1))`;
})();

/** Simulated Remaining in a node that reads once per execution. */
export const SIMULATED_ONCE = {
	description:
		'Remaining balance of the simulated account, or "fail" to rehearse a provider that is down',
	placeholder: 'e.g. 80',
};

/**
 * Settings of the simulated account.
 *
 * @param remaining allowed values of the remaining amount
 */
export function simulatedProperties(
	remaining: Required<Pick<INodeProperties, 'description' | 'placeholder'>>,
): INodeProperties[] {
	return [
		{
			displayName: 'Simulated Remaining',
			name: 'simulatedRemaining',
			type: 'string',
			default: '80',
			required: true,
			...remaining,
			displayOptions: { show: { provider: ['simulated'] } },
		},
		...simulatedAccountProperties,
	];
}

const simulatedAccountProperties: INodeProperties[] = [
	{
		displayName: 'Simulated Limit',
		name: 'simulatedLimit',
		type: 'number',
		default: 100,
		description: 'The limit of the simulated period. Leave empty for an account without a limit.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Used',
		name: 'simulatedUsed',
		type: 'number',
		default: '',
		description:
			'The amount used in the simulated period. Leave empty for an account that does not report it.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Unit',
		name: 'simulatedUnit',
		type: 'string',
		default: 'credit',
		placeholder: 'e.g. credit',
		description:
			'The unit of the amounts: a singular noun such as credit or token, or a currency code such as USD',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Expires At',
		name: 'simulatedExpiresAt',
		type: 'dateTime',
		default: '',
		description: 'When the remaining balance expires. Leave empty for never.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Resets At',
		name: 'simulatedResetsAt',
		type: 'dateTime',
		default: '',
		description: 'When the simulated period renews. Leave empty for never.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
];

/** The threshold below which a balance is low. */
export const thresholdProperties: INodeProperties[] = [
	{
		displayName: 'Low Threshold',
		name: 'lowThreshold',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'At or below this amount, the status is low. With 0, only an empty account is reported, as depleted.',
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
		hint: 'Percent works for providers that report a limit',
	},
];

/**
 * Name of one balance of an account with several.
 *
 * @param description says what an empty field means
 * @param show further conditions for showing it
 */
export function balanceProperty(
	description: string,
	show: NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>,
): INodeProperties {
	return {
		displayName: 'Balance',
		name: 'balance',
		type: 'string',
		default: '',
		placeholder: 'e.g. batch',
		description,
		displayOptions: {
			show: { ...show, provider: providers.filter(hasSeveralBalances).map(({ name }) => name) },
		},
	};
}

/** Whether items have the fields that people use, or all of them. */
export const simplifyProperty: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Options that all nodes offer. */
export const accountOptions: INodeProperties[] = [
	{
		displayName: 'Account Label',
		name: 'accountLabel',
		type: 'string',
		default: '',
		placeholder: 'e.g. Client A',
		description: 'Name of this account in the output. Empty: the name of the credential.',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: MAX_RETRIES, numberPrecision: 0 },
		default: 2,
		description:
			'How many times to try again when the provider is rate-limited, down or unreachable',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_TIMEOUT_MS, numberPrecision: 0 },
		default: 10000,
		description: 'How long to wait for each response, in milliseconds',
	},
];
