// Written by `npm run generate` from nodes/Credits/providers/recraft/record.ts.
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
	description: 'The API Key of your Recraft account',
};

const billing: INodeProperties = {
	displayName: 'Billing',
	name: 'billing',
	type: 'options',
	options: [
		{
			name: 'API',
			value: 'api',
		},
		{
			name: 'Subscription',
			value: 'subscription',
		},
	],
	default: 'api',
};

export class RecraftCreditsApi implements ICredentialType {
	name = 'recraftCreditsApi';

	displayName = 'Recraft Credits API';

	icon: Icon = { light: 'file:../icons/recraft.svg', dark: 'file:../icons/recraft.dark.svg' };

	documentationUrl = 'https://www.recraft.ai/docs/api-reference/endpoints';

	properties: INodeProperties[] = [apiKey, billing];

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
			url: 'https://external.api.recraft.ai/v1/users/me',
			qs: {
				billing: '={{$credentials.billing}}',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Recraft refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Recraft does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Recraft: try again in a minute',
				},
			},
		],
	};
}
