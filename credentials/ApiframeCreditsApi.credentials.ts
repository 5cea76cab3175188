// Written by `npm run generate` from nodes/Credits/providers/apiframe/record.ts.
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
	description: 'Shown at <a href="https://app.apiframe.ai" target="_blank">app.apiframe.ai</a>',
};

export class ApiframeCreditsApi implements ICredentialType {
	name = 'apiframeCreditsApi';

	displayName = 'Apiframe Credits API';

	icon: Icon = { light: 'file:../icons/apiframe.svg', dark: 'file:../icons/apiframe.dark.svg' };

	documentationUrl = 'https://docs.apiframe.ai/api-endpoints/account-info';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.apiframe.pro/account',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Apiframe refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Apiframe does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Apiframe: try again in a minute',
				},
			},
		],
	};
}
