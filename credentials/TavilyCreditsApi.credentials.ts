// Written by `npm run generate` from nodes/Credits/providers/tavily/record.ts.
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
	description: 'Shown at <a href="https://app.tavily.com" target="_blank">app.tavily.com</a>',
};

export class TavilyCreditsApi implements ICredentialType {
	name = 'tavilyCreditsApi';

	displayName = 'Tavily Credits API';

	icon: Icon = { light: 'file:../icons/tavily.svg', dark: 'file:../icons/tavily.dark.svg' };

	documentationUrl = 'https://docs.tavily.com/documentation/api-reference/endpoint/usage';

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
			url: 'https://api.tavily.com/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Tavily refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Tavily does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Tavily: try again in a minute',
				},
			},
		],
	};
}
