import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import type { BalanceUnit } from '../balance/reading';
import { providers, remoteProviders } from '../providers';
import { MAX_RETRIES, MAX_TIMEOUT_MS } from './limits';

/** One credential per provider; which one is shown follows the Provider selector. */
export const providerCredentials: INodeCredentialDescription[] = remoteProviders.map(
	({ name, credential }) => ({
		name: credential.type,
		required: true,
		displayOptions: { show: { provider: [name] } },
	}),
);

const providerOptions: INodePropertyOptions[] = providers.map(({ name, displayName }) => ({
	name: displayName,
	value: name,
}));

/** The Provider selector. */
export const providerProperty: INodeProperties = {
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	noDataExpression: true,
	options: providerOptions,
	default: 'kieAi',
	description: 'The API account to read',
	hint: 'No key at hand? Choose Simulated Account',
};

/** Names of the providers by their ids, for expressions. */
export const providerNames: Record<string, string> = Object.fromEntries(
	providers.map(({ name, displayName }) => [name, displayName]),
);

/**
 * What the simulated account answers.
 *
 * @param remaining what may be entered for what is left
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
		description: 'The total of the made-up period. Leave empty for an account without a limit.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Used',
		name: 'simulatedUsed',
		type: 'number',
		default: '',
		description:
			'What is used up in the made-up period. Leave empty for an account that does not say.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Unit',
		name: 'simulatedUnit',
		type: 'string',
		default: 'credit',
		placeholder: 'e.g. credit',
		description:
			'What is counted: a singular such as credit or token, or a currency code such as USD',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Expires At',
		name: 'simulatedExpiresAt',
		type: 'dateTime',
		default: '',
		description: 'When what is left expires. Leave empty for never.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
	{
		displayName: 'Simulated Resets At',
		name: 'simulatedResetsAt',
		type: 'dateTime',
		default: '',
		description: 'When the made-up period renews. Leave empty for never.',
		displayOptions: { show: { provider: ['simulated'] } },
	},
];

/** When a balance counts as low. */
export const thresholdProperties: INodeProperties[] = [
	{
		displayName: 'Low Threshold',
		name: 'lowThreshold',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'At or below this, the status is low. With 0 only an empty account is reported, as depleted.',
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
		hint: 'Percent of Limit works only where the provider reports a limit',
	},
];

/**
 * The Balance selector of every provider that has several, under one name.
 *
 * @param none what an empty choice means
 * @param show further conditions under which it is shown
 */
export function balanceProperties(
	none: (headline: string) => string,
	show: NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>,
): INodeProperties[] {
	return providers
		.filter(({ balances }) => balances.length > 1)
		.map(({ name, balances }) => ({
			displayName: 'Balance',
			name: 'balance',
			type: 'options',
			options: balanceOptions(none(titleCase(balances[0].balance)), balances),
			default: '',
			description: 'Which balance of the account',
			displayOptions: { show: { ...show, provider: [name] } },
		}));
}

function balanceOptions(none: string, balances: readonly BalanceUnit[]): INodePropertyOptions[] {
	const named = balances.map(({ balance }) => ({ name: titleCase(balance), value: balance }));
	return [{ name: none, value: '' }, ...named];
}

/** Options that both nodes offer. */
export const accountOptions: INodeProperties[] = [
	{
		displayName: 'Account Label',
		name: 'accountLabel',
		type: 'string',
		default: '',
		placeholder: 'e.g. Client A',
		description: "How to call this account in the output. Empty: the credential's name.",
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: MAX_RETRIES, numberPrecision: 0 },
		default: 2,
		description: 'How often to try again when the provider is busy, down or out of reach',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_TIMEOUT_MS, numberPrecision: 0 },
		default: 10000,
		description: 'How long to wait for one answer, in milliseconds',
	},
];

function titleCase(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}
