// Written by `npm run generate` from nodes/Credits/providers/nanoGpt/record.ts.
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
	description: 'Shown at <a href="https://nano-gpt.com/api" target="_blank">nano-gpt.com/api</a>',
};

export class NanoGptCreditsApi implements ICredentialType {
	name = 'nanoGptCreditsApi';

	displayName = 'NanoGPT Credits API';

	icon: Icon = { light: 'file:../icons/nanoGpt.svg', dark: 'file:../icons/nanoGpt.dark.svg' };

	documentationUrl = 'https://docs.nano-gpt.com/api-reference/endpoint/check-balance';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://nano-gpt.com/api/check-balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'NanoGPT refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'NanoGPT does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to NanoGPT: try again in a minute',
				},
			},
		],
	};
}
