// Written by `npm run generate` from nodes/Credits/providers/scrapingAnt/record.ts.
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
	description: 'The API Key of your ScrapingAnt account',
};

export class ScrapingAntCreditsApi implements ICredentialType {
	name = 'scrapingAntCreditsApi';

	displayName = 'ScrapingAnt Credits API';

	icon: Icon = {
		light: 'file:../icons/scrapingAnt.svg',
		dark: 'file:../icons/scrapingAnt.dark.svg',
	};

	documentationUrl = 'https://docs.scrapingant.com/v1/api-credits-usage';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.scrapingant.com/v2/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ScrapingAnt refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ScrapingAnt does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ScrapingAnt: try again in a minute',
				},
			},
		],
	};
}
