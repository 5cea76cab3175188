// Written by `npm run generate` from nodes/Credits/providers/removeBg/record.ts.
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
	description: 'The API Key of your Remove.bg account',
};

export class RemoveBgCreditsApi implements ICredentialType {
	name = 'removeBgCreditsApi';

	displayName = 'Remove.bg Credits API';

	icon: Icon = { light: 'file:../icons/removeBg.svg', dark: 'file:../icons/removeBg.dark.svg' };

	documentationUrl = 'https://www.remove.bg/api#operations-Account-get_account';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Api-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.remove.bg/v1.0/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Remove.bg refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Remove.bg refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Remove.bg: try again in a minute',
				},
			},
		],
	};
}
