// Written by `npm run generate` from nodes/Credits/providers/scrapeGraphAi/record.ts.
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
	description: 'The API Key of your ScrapeGraphAI account',
};

export class ScrapeGraphAiCreditsApi implements ICredentialType {
	name = 'scrapeGraphAiCreditsApi';

	displayName = 'ScrapeGraphAI Credits API';

	icon: Icon = {
		light: 'file:../icons/scrapeGraphAi.svg',
		dark: 'file:../icons/scrapeGraphAi.dark.svg',
	};

	documentationUrl = 'https://docs.scrapegraphai.com/api-reference/endpoint/credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'SGAI-APIKEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://v2-api.scrapegraphai.com/api/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ScrapeGraphAI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ScrapeGraphAI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ScrapeGraphAI: try again in a minute',
				},
			},
		],
	};
}
