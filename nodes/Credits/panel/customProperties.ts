import type { INodeProperties } from 'n8n-workflow';

/** Display condition of the Custom API. */
const shownForCustom = { show: { provider: ['custom'] } };

const customFields: INodeProperties[] = [
	{
		displayName: 'Divisor',
		name: 'divisor',
		type: 'number',
		default: 1,
		description: 'Number to divide every amount by: 100 if the API counts in cents',
	},
	{
		displayName: 'Failed When Equals',
		name: 'failedWhenEquals',
		type: 'string',
		default: '',
		placeholder: 'e.g. error',
		description:
			"The value of 'Failed When Field' that means a failure. Empty: the response is a failure if that field is missing.",
	},
	{
		displayName: 'Failed When Field',
		name: 'failedWhenField',
		type: 'string',
		default: '',
		placeholder: 'e.g. status',
		description:
			'Path of the field that reports a failure although the status is a success (HTTP 200)',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.plan.credits',
		description: "Where to find the limit of the period, written like 'Remaining'",
	},
	{
		displayName: 'Resets At',
		name: 'resetsAt',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.plan.renews_at',
		description:
			"Where to find the time of the renewal, written like 'Remaining'. Reads ISO 8601, and seconds or milliseconds since 1970.",
	},
	{
		displayName: 'Unit',
		name: 'unit',
		type: 'string',
		default: 'credit',
		placeholder: 'e.g. credit',
		description:
			'The unit of the amounts: a singular noun such as credit or token, or a currency code such as USD',
	},
	{
		displayName: 'Unlimited When',
		name: 'unlimitedWhen',
		type: 'string',
		default: '',
		placeholder: 'e.g. -1',
		description: "The value of 'Remaining' that means an account without a limit",
	},
	{
		displayName: 'Used',
		name: 'used',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.used',
		description: "Where to find the amount used in the period, written like 'Remaining'",
	},
];

/** The request of the Custom API, and the fields of its answer. */
export const customProperties: INodeProperties[] = [
	{
		displayName: 'Method',
		name: 'customMethod',
		type: 'options',
		options: [
			{ name: 'GET', value: 'GET' },
			{ name: 'POST', value: 'POST' },
		],
		default: 'GET',
		description:
			'HTTP method of the request. Use only requests that read: a trigger repeats them with every poll.',
		displayOptions: shownForCustom,
	},
	{
		displayName: 'Path',
		name: 'customPath',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /v1/account?fields=credits',
		description: "Path and query to append to the credential's Base URL",
		displayOptions: shownForCustom,
	},
	{
		displayName: 'Body',
		name: 'customBody',
		type: 'json',
		default: '',
		description: 'The JSON to send. Leave empty to send no body.',
		displayOptions: { show: { provider: ['custom'], customMethod: ['POST'] } },
	},
	{
		displayName: 'Read From',
		name: 'customReadFrom',
		type: 'options',
		options: [
			{ name: 'Body', value: 'body', description: 'The amounts are in the JSON of the response' },
			{
				name: 'Header',
				value: 'header',
				description: 'The amounts are in headers of the response',
			},
		],
		default: 'body',
		description: 'Which part of the response holds the amounts',
		displayOptions: shownForCustom,
	},
	{
		displayName: 'Remaining',
		name: 'customRemaining',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.credits[0].left',
		description:
			"Where to find the remaining amount: a path in the body ($ for the whole body), or the name of a header. Empty: 'Limit' minus 'Used'.",
		displayOptions: shownForCustom,
	},
	{
		displayName: 'Custom API Fields',
		name: 'customFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options: customFields,
		displayOptions: shownForCustom,
	},
];
