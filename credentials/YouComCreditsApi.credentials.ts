// Written by `npm run generate` from nodes/Credits/providers/youCom/record.ts.
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
	description: 'The API Key of your You.com account',
};

export class YouComCreditsApi implements ICredentialType {
	name = 'youComCreditsApi';

	displayName = 'You.com Credits API';

	icon: Icon = { light: 'file:../icons/youCom.svg', dark: 'file:../icons/youCom.dark.svg' };

	documentationUrl = 'https://you.com/docs/api-reference/billing/get-account-balance';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.you.com/v1/billing/account_balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'You.com refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'You.com refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to You.com: try again in a minute',
				},
			},
		],
	};
}
