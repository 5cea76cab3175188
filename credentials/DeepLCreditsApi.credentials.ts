// Written by `npm run generate` from nodes/Credits/providers/deepL/record.ts.
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
		'Shown at <a href="https://www.deepl.com/your-account/keys" target="_blank">deepl.com/your-account/keys</a>',
};

const plan: INodeProperties = {
	displayName: 'Plan',
	name: 'plan',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'auto',
		},
		{
			name: 'Free',
			value: 'free',
		},
		{
			name: 'Pro',
			value: 'pro',
		},
	],
	default: 'auto',
	description: 'Automatic tells a Free key by its ending, :fx',
};

export class DeepLCreditsApi implements ICredentialType {
	name = 'deepLCreditsApi';

	displayName = 'DeepL Credits API';

	icon: Icon = { light: 'file:../icons/deepL.svg', dark: 'file:../icons/deepL.dark.svg' };

	documentationUrl =
		'https://developers.deepl.com/api-reference/usage-and-quota/check-usage-and-limits';

	properties: INodeProperties[] = [apiKey, plan];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=DeepL-Auth-Key {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'auto': 'api-free.deepl.com', 'free': 'api-free.deepl.com', 'pro': 'api.deepl.com' })[['free', 'pro'].includes($credentials.plan) ? $credentials.plan : $credentials.apiKey?.endsWith(':fx') ? 'free' : 'pro']}}/v2/usage",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'DeepL refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'DeepL refused the API Key, or it is one of the other plan: choose the Plan',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to DeepL: try again in a minute',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 456,
					message: 'DeepL says that the quota is used up',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 529,
					message: 'Too many requests to DeepL: try again in a minute',
				},
			},
		],
	};
}
