// Written by `npm run generate` from nodes/Credits/providers/scraperApi/record.ts.
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
		'Shown at <a href="https://dashboard.scraperapi.com" target="_blank">dashboard.scraperapi.com</a>',
};

export class ScraperApiCreditsApi implements ICredentialType {
	name = 'scraperApiCreditsApi';

	displayName = 'ScraperAPI Credits API';

	icon: Icon = { light: 'file:../icons/scraperApi.svg', dark: 'file:../icons/scraperApi.dark.svg' };

	documentationUrl = 'https://docs.scraperapi.com/account-management/credit-usage';

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
			url: 'https://api.scraperapi.com/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ScraperAPI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ScraperAPI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ScraperAPI: try again in a minute',
				},
			},
		],
	};
}
