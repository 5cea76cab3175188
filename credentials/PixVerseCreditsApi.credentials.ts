// Written by `npm run generate` from nodes/Credits/providers/pixVerse/record.ts.
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
	description: 'The API Key of your PixVerse account',
};

export class PixVerseCreditsApi implements ICredentialType {
	name = 'pixVerseCreditsApi';

	displayName = 'PixVerse Credits API';

	icon: Icon = { light: 'file:../icons/pixVerse.svg', dark: 'file:../icons/pixVerse.dark.svg' };

	documentationUrl = 'https://docs.platform.pixverse.ai/get-user-credit-balance-13778989e0';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'API-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://app-api.pixverse.ai/openapi/v2/account/balance',
			headers: {
				'Ai-trace-id': "={{'00000000-0000-4000-8000-' + String($now.toMillis()).slice(-12)}}",
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'PixVerse refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'PixVerse does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to PixVerse: try again in a minute',
				},
			},
		],
	};
}
