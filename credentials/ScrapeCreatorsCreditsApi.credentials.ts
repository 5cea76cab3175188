// Written by `npm run generate` from nodes/Credits/providers/scrapeCreators/record.ts.
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
	description: 'The API Key of your ScrapeCreators account',
};

export class ScrapeCreatorsCreditsApi implements ICredentialType {
	name = 'scrapeCreatorsCreditsApi';

	displayName = 'ScrapeCreators Credits API';

	icon: Icon = {
		light: 'file:../icons/scrapeCreators.svg',
		dark: 'file:../icons/scrapeCreators.dark.svg',
	};

	documentationUrl = 'https://docs.scrapecreators.com/account/credit-balance';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.scrapecreators.com/v1/account/credit-balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ScrapeCreators refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ScrapeCreators does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ScrapeCreators: try again in a minute',
				},
			},
		],
	};
}
