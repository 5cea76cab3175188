// Written by `npm run generate` from nodes/Credits/providers/crof/record.ts.
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
	description: 'Shown at <a href="https://crof.ai/dashboard" target="_blank">crof.ai/dashboard</a>',
};

export class CrofCreditsApi implements ICredentialType {
	name = 'crofCreditsApi';

	displayName = 'CrofAI Credits API';

	icon: Icon = { light: 'file:../icons/crof.svg', dark: 'file:../icons/crof.dark.svg' };

	documentationUrl = 'https://crof.ai';

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
			url: 'https://crof.ai/usage_api/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'CrofAI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'CrofAI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to CrofAI: try again in a minute',
				},
			},
		],
	};
}
