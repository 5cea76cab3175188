// Written by `npm run generate` from nodes/Credits/providers/ppio/record.ts.
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
	description: 'The API Key of your PPIO account',
};

export class PpioCreditsApi implements ICredentialType {
	name = 'ppioCreditsApi';

	displayName = 'PPIO Credits API';

	icon: Icon = { light: 'file:../icons/ppio.svg', dark: 'file:../icons/ppio.dark.svg' };

	documentationUrl = 'https://ppinfra.com';

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
			url: 'https://api.ppinfra.com/v3/user',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'PPIO refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'PPIO refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to PPIO: try again in a minute',
				},
			},
		],
	};
}
