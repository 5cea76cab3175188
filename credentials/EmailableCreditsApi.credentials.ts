// Written by `npm run generate` from nodes/Credits/providers/emailable/record.ts.
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
	description: 'The API Key of your Emailable account',
};

export class EmailableCreditsApi implements ICredentialType {
	name = 'emailableCreditsApi';

	displayName = 'Emailable Credits API';

	icon: Icon = { light: 'file:../icons/emailable.svg', dark: 'file:../icons/emailable.dark.svg' };

	documentationUrl = 'https://emailable.com/docs/api/';

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
			url: 'https://api.emailable.com/v1/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Emailable refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Emailable refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Emailable: try again in a minute',
				},
			},
		],
	};
}
