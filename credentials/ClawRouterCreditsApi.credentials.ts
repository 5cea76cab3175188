// Written by `npm run generate` from nodes/Credits/providers/clawRouter/record.ts.
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
	description: 'The API Key of your ClawRouter account',
};

const baseUrl: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: 'https://clawrouter.openclaw.ai',
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

export class ClawRouterCreditsApi implements ICredentialType {
	name = 'clawRouterCreditsApi';

	displayName = 'ClawRouter Credits API';

	icon: Icon = { light: 'file:../icons/clawRouter.svg', dark: 'file:../icons/clawRouter.dark.svg' };

	documentationUrl = 'https://clawrouter.openclaw.ai';

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
			url: "={{ /^https?:\\/\\/([a-z0-9._-]+|\\[[0-9a-f:]+\\])(:\\d{1,5})?(\\/[\\w.~!$&'()*+,;=:-]+)*\\/*$/i.test(String($credentials.baseUrl).trim()) && !/(^|\\/)\\.{1,2}(\\/|$)/.test(String($credentials.baseUrl).trim()) && (String($credentials.baseUrl).trim().toLowerCase().startsWith('https://') || $credentials.allowHttp === true) ? String($credentials.baseUrl).trim().replace(/\\/+$/, '').replace(/(?<!\\/)\\/v1$/i, '') + '/v1/usage' : '' }}",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ClawRouter refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ClawRouter refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ClawRouter: try again in a minute',
				},
			},
		],
	};
}
