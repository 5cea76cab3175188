// Written by `npm run generate` from nodes/Credits/providers/webScrapingAi/record.ts.
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
	description: 'The API Key of your WebScraping.AI account',
};

export class WebScrapingAiCreditsApi implements ICredentialType {
	name = 'webScrapingAiCreditsApi';

	displayName = 'WebScraping.AI Credits API';

	icon: Icon = {
		light: 'file:../icons/webScrapingAi.svg',
		dark: 'file:../icons/webScrapingAi.dark.svg',
	};

	documentationUrl = 'https://webscraping.ai/docs';

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
			url: 'https://api.webscraping.ai/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'WebScraping.AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'WebScraping.AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to WebScraping.AI: try again in a minute',
				},
			},
		],
	};
}
