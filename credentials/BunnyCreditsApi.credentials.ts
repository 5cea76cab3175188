// Written by `npm run generate` from nodes/Credits/providers/bunny/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Account API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://dash.bunny.net/account/api-key" target="_blank">dash.bunny.net/account/api-key</a>',
};

export class BunnyCreditsApi implements ICredentialType {
	name = 'bunnyCreditsApi';

	displayName = 'Bunny.net Credits API';

	icon: Icon = { light: 'file:../icons/bunny.svg', dark: 'file:../icons/bunny.dark.svg' };

	documentationUrl = 'https://docs.bunny.net/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				AccessKey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.bunny.net/billing',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Bunny.net refused the Account API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Bunny.net does not allow this Account API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Bunny.net: try again in a minute',
				},
			},
		],
	};
}
