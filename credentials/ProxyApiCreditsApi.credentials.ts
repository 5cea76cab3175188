// Written by `npm run generate` from nodes/Credits/providers/proxyApi/record.ts.
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
	description: 'The API Key of your ProxyAPI account',
};

export class ProxyApiCreditsApi implements ICredentialType {
	name = 'proxyApiCreditsApi';

	displayName = 'ProxyAPI Credits API';

	icon: Icon = { light: 'file:../icons/proxyApi.svg', dark: 'file:../icons/proxyApi.dark.svg' };

	documentationUrl = 'https://proxyapi.ru';

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
			url: 'https://api.proxyapi.ru/proxyapi/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ProxyAPI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ProxyAPI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ProxyAPI: try again in a minute',
				},
			},
		],
	};
}
