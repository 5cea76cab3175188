// Written by `npm run generate` from nodes/Credits/providers/openCodeGo/record.ts.
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
	description: 'The API Key of your OpenCode Go account',
};

export class OpenCodeGoCreditsApi implements ICredentialType {
	name = 'openCodeGoCreditsApi';

	displayName = 'OpenCode Go Credits API';

	icon: Icon = { light: 'file:../icons/openCodeGo.svg', dark: 'file:../icons/openCodeGo.dark.svg' };

	documentationUrl = 'https://opencode.ai';

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
			url: 'https://opencode.ai/zen/go/v1/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'OpenCode Go refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'OpenCode Go refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to OpenCode Go: try again in a minute',
				},
			},
		],
	};
}
