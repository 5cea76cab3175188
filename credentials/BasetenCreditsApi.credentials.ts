// Written by `npm run generate` from nodes/Credits/providers/baseten/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://app.baseten.co/settings/api_keys" target="_blank">app.baseten.co/settings/api_keys</a>',
};

const monthlyBudget: INodeProperties = {
	displayName: 'Monthly Budget (USD)',
	name: 'monthlyBudget',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: '',
	required: true,
};

export class BasetenCreditsApi implements ICredentialType {
	name = 'basetenCreditsApi';

	displayName = 'Baseten Credits API';

	icon: Icon = { light: 'file:../icons/baseten.svg', dark: 'file:../icons/baseten.dark.svg' };

	documentationUrl =
		'https://docs.baseten.co/reference/management-api/billing/gets-billing-usage-summary-for-a-date-range';

	properties: INodeProperties[] = [apiKey, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.baseten.co/v1/billing/usage_summary',
			qs: {
				start_date: "={{$now.toUTC().toFormat('yyyy-MM')}}-01T00:00:00Z",
				end_date: '={{$now.toUTC().toISO().slice(0, 19)}}Z',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Baseten refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Baseten does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Baseten: try again in a minute',
				},
			},
		],
	};
}
