// Written by `npm run generate` from nodes/Credits/providers/namecheap/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiUser: INodeProperties = {
	displayName: 'API User',
	name: 'apiUser',
	type: 'string',
	default: '',
	required: true,
};

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
		'Shown at <a href="https://ap.www.namecheap.com/settings/tools/apiaccess/" target="_blank">ap.www.namecheap.com/settings/tools/apiaccess</a>',
};

const userName: INodeProperties = {
	displayName: 'User Name',
	name: 'userName',
	type: 'string',
	default: '',
	description: 'The API User without it',
};

const clientIp: INodeProperties = {
	displayName: 'Client IP',
	name: 'clientIp',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 203.0.113.7',
	description: 'IPv4 address of this n8n, which has to be on the list of allowed addresses',
};

const environment: INodeProperties = {
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{
			name: 'Live',
			value: 'live',
		},
		{
			name: 'Sandbox',
			value: 'sandbox',
		},
	],
	default: 'live',
};

export class NamecheapCreditsApi implements ICredentialType {
	name = 'namecheapCreditsApi';

	displayName = 'Namecheap Credits API';

	icon: Icon = { light: 'file:../icons/namecheap.svg', dark: 'file:../icons/namecheap.dark.svg' };

	documentationUrl = 'https://www.namecheap.com/support/api/methods/users/get-balances/';

	properties: INodeProperties[] = [apiUser, apiKey, userName, clientIp, environment];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				ApiUser: '={{$credentials.apiUser?.trim()}}',
				ApiKey: '={{$credentials.apiKey}}',
				ClientIp: '={{$credentials.clientIp?.trim()}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'live': 'api.namecheap.com', 'sandbox': 'api.sandbox.namecheap.com' })[$credentials.environment]}}/xml.response",
			qs: {
				UserName: '={{$credentials.userName?.trim() || $credentials.apiUser?.trim()}}',
				Command: 'namecheap.users.getBalances',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Namecheap refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Namecheap does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Namecheap: try again in a minute',
				},
			},
		],
	};
}
