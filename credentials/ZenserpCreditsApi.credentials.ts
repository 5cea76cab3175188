// Written by `npm run generate` from nodes/Credits/providers/zenserp/record.ts.
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
		'Shown at <a href="https://app.zenserp.com/register" target="_blank">app.zenserp.com/register</a>',
};

export class ZenserpCreditsApi implements ICredentialType {
	name = 'zenserpCreditsApi';

	displayName = 'Zenserp Credits API';

	icon: Icon = { light: 'file:../icons/zenserp.svg', dark: 'file:../icons/zenserp.dark.svg' };

	documentationUrl = 'https://app.zenserp.com/documentation';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				apikey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://app.zenserp.com/api/v2/status',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Zenserp refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Zenserp refused the API Key, or its requests are used up',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Zenserp: try again in a minute',
				},
			},
		],
	};
}
