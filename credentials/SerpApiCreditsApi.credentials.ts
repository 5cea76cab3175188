// Written by `npm run generate` from nodes/Credits/providers/serpApi/record.ts.
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
	description: 'The API Key of your SerpApi account',
};

export class SerpApiCreditsApi implements ICredentialType {
	name = 'serpApiCreditsApi';

	displayName = 'SerpApi Credits API';

	icon: Icon = { light: 'file:../icons/serpApi.svg', dark: 'file:../icons/serpApi.dark.svg' };

	documentationUrl = 'https://serpapi.com/account-api';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://serpapi.com/account.json',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'SerpApi refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SerpApi does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to SerpApi: try again in a minute',
				},
			},
		],
	};
}
