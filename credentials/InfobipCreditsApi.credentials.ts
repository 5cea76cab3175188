// Written by `npm run generate` from nodes/Credits/providers/infobip/record.ts.
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
	description: 'A key with the scope account-management:manage',
};

const host: INodeProperties = {
	displayName: 'Base URL',
	name: 'host',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://xyz1ab.api.infobip.com',
	description: 'The base URL of the account, as shown beside its API keys',
};

const allowHttp: INodeProperties = {
	displayName: 'Allow HTTP',
	name: 'allowHttp',
	type: 'boolean',
	default: false,
	description: 'Whether the key may be sent without encryption, to a server in your own network',
};

export class InfobipCreditsApi implements ICredentialType {
	name = 'infobipCreditsApi';

	displayName = 'Infobip Credits API';

	icon: Icon = { light: 'file:../icons/infobip.svg', dark: 'file:../icons/infobip.dark.svg' };

	documentationUrl = 'https://www.infobip.com/docs/api/platform/account-management';

	properties: INodeProperties[] = [apiKey, host, allowHttp];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=App {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "={{ /^https?:\\/\\/([a-z0-9._-]+|\\[[0-9a-f:]+\\])(:\\d{1,5})?(\\/[\\w.~!$&'()*+,;=:-]+)*\\/*$/i.test(String($credentials.host).trim()) && !/(^|\\/)\\.{1,2}(\\/|$)/.test(String($credentials.host).trim()) && (String($credentials.host).trim().toLowerCase().startsWith('https://') || $credentials.allowHttp === true) ? String($credentials.host).trim().replace(/\\/+$/, '').replace(/(?<!\\/)\\/v1$/i, '') + '/account/1/balance' : '' }}",
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
					message: 'Infobip refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Infobip does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Infobip: try again in a minute',
				},
			},
		],
	};
}
