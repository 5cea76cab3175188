// Written by `npm run generate` from nodes/Credits/providers/predictLeads/record.ts.
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
		'Shown at <a href="https://predictleads.com/subscription_plans" target="_blank">predictleads.com/subscription_plans</a>',
};

const apiToken: INodeProperties = {
	displayName: 'API Token',
	name: 'apiToken',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://predictleads.com/subscription_plans" target="_blank">predictleads.com/subscription_plans</a>',
};

export class PredictLeadsCreditsApi implements ICredentialType {
	name = 'predictLeadsCreditsApi';

	displayName = 'PredictLeads Credits API';

	icon: Icon = {
		light: 'file:../icons/predictLeads.svg',
		dark: 'file:../icons/predictLeads.dark.svg',
	};

	documentationUrl = 'https://docs.predictleads.com/v3/api_endpoints';

	properties: INodeProperties[] = [apiKey, apiToken];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Api-Key': '={{$credentials.apiKey}}',
				'X-Api-Token': '={{$credentials.apiToken}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://predictleads.com/api/v3/api_subscription',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'PredictLeads refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'PredictLeads does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to PredictLeads: try again in a minute',
				},
			},
		],
	};
}
