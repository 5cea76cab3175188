// Written by `npm run generate` from nodes/Credits/providers/newApiToken/record.ts.
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
	description: 'The API Key of your New API (Token Usage) account',
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

const quotaPerUnit: INodeProperties = {
	displayName: 'Quota per US Dollar',
	name: 'quotaPerUnit',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: 500000,
	required: true,
	description: 'How many units of quota make a dollar; only the operator of a relay changes it',
};

export class NewApiTokenCreditsApi implements ICredentialType {
	name = 'newApiTokenCreditsApi';

	displayName = 'New API (Token Usage) Credits API';

	icon: Icon = {
		light: 'file:../icons/newApiToken.svg',
		dark: 'file:../icons/newApiToken.dark.svg',
	};

	documentationUrl = 'https://github.com/QuantumNous/new-api';

	properties: INodeProperties[] = [apiKey, baseUrl, allowHttp, quotaPerUnit];

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
			url: "={{ /^https?:\\/\\/([a-z0-9._-]+|\\[[0-9a-f:]+\\])(:\\d{1,5})?(\\/[\\w.~!$&'()*+,;=:-]+)*\\/*$/i.test(String($credentials.baseUrl).trim()) && !/(^|\\/)\\.{1,2}(\\/|$)/.test(String($credentials.baseUrl).trim()) && (String($credentials.baseUrl).trim().toLowerCase().startsWith('https://') || $credentials.allowHttp === true) ? String($credentials.baseUrl).trim().replace(/(?<=\\w:\\/\\/[^/]+)\\/.*$/, '') + '/api/usage/token/' : '' }}",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: false,
					message: 'New API refused the API Key',
				},
			},
		],
	};
}
