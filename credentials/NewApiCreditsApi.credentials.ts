// Written by `npm run generate` from nodes/Credits/providers/newApi/record.ts.
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
	description: "The sk- key from the relay's Tokens page",
};

const baseUrl: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://relay.example.com',
	description: 'Address of the server, without the path of a single call',
};

const allowHttp: INodeProperties = {
	displayName: 'Allow HTTP',
	name: 'allowHttp',
	type: 'boolean',
	default: false,
	description: 'Whether the key may be sent without encryption, to a server in your own network',
};

const unit: INodeProperties = {
	displayName: 'Unit',
	name: 'unit',
	type: 'options',
	options: [
		{
			name: 'US Dollar',
			value: 'USD',
		},
		{
			name: 'Chinese Yuan',
			value: 'CNY',
		},
		{
			name: 'Tokens',
			value: 'token',
		},
	],
	default: 'USD',
	description: 'What the relay shows amounts in; its operator decides, and its API is silent',
};

export class NewApiCreditsApi implements ICredentialType {
	name = 'newApiCreditsApi';

	displayName = 'One API / New API Relay Credits API';

	icon: Icon = { light: 'file:../icons/newApi.svg', dark: 'file:../icons/newApi.dark.svg' };

	documentationUrl = 'https://github.com/QuantumNous/new-api';

	properties: INodeProperties[] = [apiKey, baseUrl, allowHttp, unit];

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
			url: "={{ /^https?:\\/\\/([a-z0-9._-]+|\\[[0-9a-f:]+\\])(:\\d{1,5})?(\\/[\\w.~!$&'()*+,;=:-]+)*\\/*$/i.test(String($credentials.baseUrl).trim()) && !/(^|\\/)\\.{1,2}(\\/|$)/.test(String($credentials.baseUrl).trim()) && (String($credentials.baseUrl).trim().toLowerCase().startsWith('https://') || $credentials.allowHttp === true) ? String($credentials.baseUrl).trim().replace(/\\/+$/, '').replace(/(?<!\\/)\\/v1$/i, '') + '/v1/dashboard/billing/subscription' : '' }}",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'One API / New API Relay refused the API Key, or the key is used up',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'One API / New API Relay does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'There is no One API or New API relay at this address',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to One API / New API Relay: try again in a minute',
				},
			},
		],
	};
}
