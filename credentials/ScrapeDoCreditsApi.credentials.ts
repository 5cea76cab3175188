// Written by `npm run generate` from nodes/Credits/providers/scrapeDo/record.ts.
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
	description: 'The API Key of your Scrape.do account',
};

export class ScrapeDoCreditsApi implements ICredentialType {
	name = 'scrapeDoCreditsApi';

	displayName = 'Scrape.do Credits API';

	icon: Icon = { light: 'file:../icons/scrapeDo.svg', dark: 'file:../icons/scrapeDo.dark.svg' };

	documentationUrl = 'https://scrape.do/documentation/api-response/usage-stats';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				token: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.scrape.do/info',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Scrape.do refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Scrape.do does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Scrape.do: try again in a minute',
				},
			},
		],
	};
}
