// Written by `npm run generate` from nodes/Credits/providers/apify/record.ts.
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
		'Shown at <a href="https://console.apify.com/settings/integrations" target="_blank">console.apify.com/settings/integrations</a>',
};

export class ApifyCreditsApi implements ICredentialType {
	name = 'apifyCreditsApi';

	displayName = 'Apify Credits API';

	icon: Icon = { light: 'file:../icons/apify.svg', dark: 'file:../icons/apify.dark.svg' };

	documentationUrl = 'https://docs.apify.com/api/v2/users-me-limits-get';

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
			url: 'https://api.apify.com/v2/users/me/limits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Apify refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Apify does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Apify: try again in a minute',
				},
			},
		],
	};
}
