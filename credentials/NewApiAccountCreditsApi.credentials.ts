// Written by `npm run generate` from nodes/Credits/providers/newApiAccount/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Access Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	hint: "The relay's console, Personal settings",
	description: "The account's system access token, and not a key that begins with sk-",
};

const userId: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
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
	displayName: 'Quota per Unit',
	name: 'quotaPerUnit',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: 500000,
	required: true,
	description: 'How much quota is one dollar; the operator of a relay may change it',
};

export class NewApiAccountCreditsApi implements ICredentialType {
	name = 'newApiAccountCreditsApi';

	displayName = 'New API (Whole Account) Credits API';

	icon: Icon = {
		light: 'file:../icons/newApiAccount.svg',
		dark: 'file:../icons/newApiAccount.dark.svg',
	};

	documentationUrl = 'https://github.com/QuantumNous/new-api';

	properties: INodeProperties[] = [apiKey, userId, baseUrl, allowHttp, quotaPerUnit];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey}}',
				'New-Api-User': '={{$credentials.userId?.trim()}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "={{ /^https?:\\/\\/([a-z0-9._-]+|\\[[0-9a-f:]+\\])(:\\d{1,5})?(\\/[\\w.~!$&'()*+,;=:-]+)*\\/*$/i.test(String($credentials.baseUrl).trim()) && !/(^|\\/)\\.{1,2}(\\/|$)/.test(String($credentials.baseUrl).trim()) && (String($credentials.baseUrl).trim().toLowerCase().startsWith('https://') || $credentials.allowHttp === true) ? String($credentials.baseUrl).trim().replace(/\\/+$/, '').replace(/(?<!\\/)\\/v1$/i, '') + '/api/user/self' : '' }}",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: false,
					message: 'The relay refused the Access Token',
				},
			},
		],
	};
}
