// Written by `npm run generate` from nodes/Credits/providers/firecrawl/record.ts.
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
		'Shown at <a href="https://www.firecrawl.dev/app/api-keys" target="_blank">firecrawl.dev/app/api-keys</a>',
};

export class FirecrawlCreditsApi implements ICredentialType {
	name = 'firecrawlCreditsApi';

	displayName = 'Firecrawl Credits API';

	icon: Icon = { light: 'file:../icons/firecrawl.svg', dark: 'file:../icons/firecrawl.dark.svg' };

	documentationUrl = 'https://docs.firecrawl.dev/api-reference/endpoint/credit-usage';

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
			url: 'https://api.firecrawl.dev/v2/team/credit-usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Firecrawl refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Firecrawl does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Firecrawl: try again in a minute',
				},
			},
		],
	};
}
