// Written by `npm run generate` from nodes/Credits/providers/chutes/record.ts.
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
	description: 'Shown at <a href="https://chutes.ai/app/api" target="_blank">chutes.ai/app/api</a>',
};

export class ChutesCreditsApi implements ICredentialType {
	name = 'chutesCreditsApi';

	displayName = 'Chutes Credits API';

	icon: Icon = { light: 'file:../icons/chutes.svg', dark: 'file:../icons/chutes.dark.svg' };

	documentationUrl = 'https://chutes.ai/docs/getting-started/authentication';

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
			url: 'https://api.chutes.ai/users/me',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Chutes refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Chutes does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Chutes: try again in a minute',
				},
			},
		],
	};
}
