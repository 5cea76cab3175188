// Written by `npm run generate` from nodes/Credits/providers/aimlApi/record.ts.
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
	description:
		'Shown at <a href="https://aimlapi.com/app/keys" target="_blank">aimlapi.com/app/keys</a>',
};

export class AimlApiCreditsApi implements ICredentialType {
	name = 'aimlApiCreditsApi';

	displayName = 'AI/ML API Credits API';

	icon: Icon = { light: 'file:../icons/aimlApi.svg', dark: 'file:../icons/aimlApi.dark.svg' };

	documentationUrl = 'https://docs.aimlapi.com/api-references/service-endpoints/account-balance';

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
			url: 'https://api.aimlapi.com/v1/billing/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'AI/ML API refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'AI/ML API does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to AI/ML API: try again in a minute',
				},
			},
		],
	};
}
