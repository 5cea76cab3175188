// Written by `npm run generate` from nodes/Credits/providers/confluent/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKeyId: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKeyId',
	type: 'string',
	default: '',
	required: true,
	description: 'With the scope Cloud resource management',
};

const apiKey: INodeProperties = {
	displayName: 'API Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://confluent.cloud/settings/api-keys" target="_blank">confluent.cloud/settings/api-keys</a>',
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

export class ConfluentCreditsApi implements ICredentialType {
	name = 'confluentCreditsApi';

	displayName = 'Confluent Cloud Credits API';

	icon: Icon = { light: 'file:../icons/confluent.svg', dark: 'file:../icons/confluent.dark.svg' };

	documentationUrl = 'https://docs.confluent.io/cloud/current/billing/invoices-and-costs.html';

	properties: INodeProperties[] = [apiKeyId, apiKey, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKeyId?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.confluent.cloud/billing/v1/costs',
			qs: {
				start_date: "={{$now.toUTC().toFormat('yyyy-MM')}}-01",
				end_date: "={{$now.toUTC().plus({ days: 1 }).toFormat('yyyy-MM-dd')}}",
				page_size: '400',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Confluent Cloud refused the API Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Confluent Cloud does not allow this API Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Confluent Cloud: try again in a minute',
				},
			},
		],
	};
}
