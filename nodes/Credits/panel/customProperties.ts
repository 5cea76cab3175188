import type { INodeProperties } from 'n8n-workflow';

/** Display condition of the Custom API. */
const shownForCustom = { show: { provider: ['custom'] } };

const customFields: INodeProperties[] = [
	{
		displayName: 'Divisor',
		name: 'divisor',
		type: 'number',
		default: 1,
		description: 'What every amount is divided by: 100 where the API counts in cents',
	},
	{
		displayName: 'Failed When Equals',
		name: 'failedWhenEquals',
		type: 'string',
		default: '',
		placeholder: 'e.g. error',
		description:
			"The value of 'Failed When Field' that means a failure. Empty: the answer is a failure where that field is missing.",
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
		description: "Where the total of the period stands, like 'Remaining'",
	},
	{
		displayName: 'Resets At',
		name: 'resetsAt',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.plan.renews_at',
		description:
			"Where the time of the renewal stands, like 'Remaining': ISO 8601, or seconds or milliseconds since 1970",
	},
	{
		displayName: 'Unit',
		name: 'unit',
		type: 'string',
		default: 'credit',
		placeholder: 'e.g. credit',
		description:
			'What is counted: a singular such as credit or token, or a currency code such as USD',
	},
	{
		displayName: 'Unlimited When',
		name: 'unlimitedWhen',
		type: 'string',
		default: '',
		placeholder: 'e.g. -1',
		description: "The value in place of 'Remaining' that means an account without a limit",
	},
	{
		displayName: 'Used',
		name: 'used',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.used',
		description: "Where the amount used in the period stands, like 'Remaining'",
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
		description: 'How the API is asked. Ask only for what reads: a watch asks again and again.',
		displayOptions: shownForCustom,
	},
	{
		displayName: 'Path',
		name: 'customPath',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /v1/account?fields=credits',
		description: "Path and query behind the credential's Base URL",
		displayOptions: shownForCustom,
	},
	{
		displayName: 'Body',
		name: 'customBody',
		type: 'json',
		default: '',
		description: 'The JSON that is sent. Leave empty to send none.',
		displayOptions: { show: { provider: ['custom'], customMethod: ['POST'] } },
	},
	{
		displayName: 'Read From',
		name: 'customReadFrom',
		type: 'options',
		options: [
			{ name: 'Body', value: 'body', description: 'Amounts stand in the JSON of the answer' },
			{ name: 'Header', value: 'header', description: 'Amounts stand in headers of the answer' },
		],
		default: 'body',
		description: 'Which part of the answer holds the amounts',
		displayOptions: shownForCustom,
	},
	{
		displayName: 'Remaining',
		name: 'customRemaining',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.credits[0].left',
		description:
			"Where the amount that is left stands: a path in the body ($ for the whole body), or a header's name. Empty: 'Limit' less 'Used'.",
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
