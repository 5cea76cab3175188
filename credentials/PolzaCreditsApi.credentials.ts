// Written by `npm run generate` from nodes/Credits/providers/polza/record.ts.
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
	description: 'The API Key of your Polza AI account',
};

export class PolzaCreditsApi implements ICredentialType {
	name = 'polzaCreditsApi';

	displayName = 'Polza AI Credits API';

	icon: Icon = { light: 'file:../icons/polza.svg', dark: 'file:../icons/polza.dark.svg' };

	documentationUrl = 'https://polza.ai/docs/api-reference/other/balance-v2';

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
			url: 'https://polza.ai/api/v2/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Polza AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Polza AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Polza AI: try again in a minute',
				},
			},
		],
	};
}
