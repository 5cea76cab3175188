// Written by `npm run generate` from nodes/Credits/providers/urlscan/record.ts.
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
	description: 'The API Key of your Urlscan.io account',
};

export class UrlscanCreditsApi implements ICredentialType {
	name = 'urlscanCreditsApi';

	displayName = 'Urlscan.io Credits API';

	icon: Icon = { light: 'file:../icons/urlscan.svg', dark: 'file:../icons/urlscan.dark.svg' };

	documentationUrl = 'https://docs.urlscan.io/apis/urlscan-openapi';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://urlscan.io/api/v1/quotas',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'source',
					value: 'ip-address',
					message: 'urlscan.io does not know the API Key',
				},
			},
		],
	};
}
