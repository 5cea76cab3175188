// Written by `npm run generate` from nodes/Credits/providers/poe/record.ts.
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
	description: 'Shown at <a href="https://poe.com/api_key" target="_blank">poe.com/api_key</a>',
};

export class PoeCreditsApi implements ICredentialType {
	name = 'poeCreditsApi';

	displayName = 'Poe Credits API';

	icon: Icon = { light: 'file:../icons/poe.svg', dark: 'file:../icons/poe.dark.svg' };

	documentationUrl = 'https://creator.poe.com/docs/resources/usage-api';

	properties: INodeProperties[] = [apiKey];

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
			url: 'https://api.poe.com/usage/current_balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Poe refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Poe refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Poe: try again in a minute',
				},
			},
		],
	};
}
