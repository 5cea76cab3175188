// Written by `npm run generate` from nodes/Credits/providers/vseGpt/record.ts.
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
	description: 'The API Key of your VseGPT account',
};

export class VseGptCreditsApi implements ICredentialType {
	name = 'vseGptCreditsApi';

	displayName = 'VseGPT Credits API';

	icon: Icon = { light: 'file:../icons/vseGpt.svg', dark: 'file:../icons/vseGpt.dark.svg' };

	documentationUrl = 'https://vsegpt.ru';

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
			url: 'https://api.vsegpt.ru/v1/balance',
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
					message: 'VseGPT refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'VseGPT refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to VseGPT: try again in a minute',
				},
			},
		],
	};
}
