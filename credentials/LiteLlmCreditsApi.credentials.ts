// Written by `npm run generate` from nodes/Credits/providers/liteLlm/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Virtual Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Virtual Key of your LiteLLM Proxy account',
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

export class LiteLlmCreditsApi implements ICredentialType {
	name = 'liteLlmCreditsApi';

	displayName = 'LiteLLM Proxy Credits API';

	icon: Icon = { light: 'file:../icons/liteLlm.svg', dark: 'file:../icons/liteLlm.dark.svg' };

	documentationUrl = 'https://docs.litellm.ai/docs/proxy/virtual_keys';

	properties: INodeProperties[] = [apiKey, baseUrl, allowHttp];

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
			url: "={{ /^https?:\\/\\/([a-z0-9._-]+|\\[[0-9a-f:]+\\])(:\\d{1,5})?(\\/[\\w.~!$&'()*+,;=:-]+)*\\/*$/i.test(String($credentials.baseUrl).trim()) && !/(^|\\/)\\.{1,2}(\\/|$)/.test(String($credentials.baseUrl).trim()) && (String($credentials.baseUrl).trim().toLowerCase().startsWith('https://') || $credentials.allowHttp === true) ? String($credentials.baseUrl).trim().replace(/\\/+$/, '').replace(/(?<!\\/)\\/v1$/i, '') + '/key/info' : '' }}",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'LiteLLM Proxy refused the Virtual Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'LiteLLM Proxy does not allow this Virtual Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to LiteLLM Proxy: try again in a minute',
				},
			},
		],
	};
}
