// Written by `npm run generate` from nodes/Credits/providers/deApi/record.ts.
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
	description: 'The API Key of your DeAPI account',
};

export class DeApiCreditsApi implements ICredentialType {
	name = 'deApiCreditsApi';

	displayName = 'DeAPI Credits API';

	icon: Icon = { light: 'file:../icons/deApi.svg', dark: 'file:../icons/deApi.dark.svg' };

	documentationUrl = 'https://docs.deapi.ai/api/v2/utilities/balance';

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
			url: 'https://api.deapi.ai/api/v2/account/balance',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'DeAPI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'DeAPI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to DeAPI: try again in a minute',
				},
			},
		],
	};
}
