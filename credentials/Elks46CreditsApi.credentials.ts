// Written by `npm run generate` from nodes/Credits/providers/elks46/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'API Username',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'u…',
};

const apiKey: INodeProperties = {
	displayName: 'API Password',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Password of your 46elks account',
};

export class Elks46CreditsApi implements ICredentialType {
	name = 'elks46CreditsApi';

	displayName = '46elks Credits API';

	icon: Icon = { light: 'file:../icons/elks46.svg', dark: 'file:../icons/elks46.dark.svg' };

	documentationUrl = 'https://46elks.com/docs/account-info';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.username?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.46elks.com/a1/me',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: '46elks refused the API Password',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: '46elks refused the API Password',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to 46elks: try again in a minute',
				},
			},
		],
	};
}
