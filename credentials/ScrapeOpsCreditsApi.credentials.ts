// Written by `npm run generate` from nodes/Credits/providers/scrapeOps/record.ts.
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
	description: 'The API Key of your ScrapeOps account',
};

export class ScrapeOpsCreditsApi implements ICredentialType {
	name = 'scrapeOpsCreditsApi';

	displayName = 'ScrapeOps Credits API';

	icon: Icon = { light: 'file:../icons/scrapeOps.svg', dark: 'file:../icons/scrapeOps.dark.svg' };

	documentationUrl = 'https://scrapeops.io/docs/proxy-aggregator/account/usage-endpoint';

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
			url: 'https://backend.scrapeops.io/v1/proxy/account/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ScrapeOps refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ScrapeOps refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ScrapeOps: try again in a minute',
				},
			},
		],
	};
}
