// Written by `npm run generate` from nodes/Credits/providers/plivo/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'Auth ID',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'MA…',
};

const apiKey: INodeProperties = {
	displayName: 'Auth Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Auth Token of your Plivo account',
};

export class PlivoCreditsApi implements ICredentialType {
	name = 'plivoCreditsApi';

	displayName = 'Plivo Credits API';

	icon: Icon = { light: 'file:../icons/plivo.svg', dark: 'file:../icons/plivo.dark.svg' };

	documentationUrl = 'https://www.plivo.com/docs/account/api/overview';

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
			url: '=https://api.plivo.com/v1/Account/{{encodeURIComponent($credentials.username?.trim())}}/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Plivo refused the Auth Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Plivo does not allow this Auth Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Plivo: try again in a minute',
				},
			},
		],
	};
}
