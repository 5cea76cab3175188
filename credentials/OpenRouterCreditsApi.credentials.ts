// Written by `npm run generate` from nodes/Credits/providers/openRouter/record.ts.
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
		'Shown at <a href="https://openrouter.ai/settings/keys" target="_blank">openrouter.ai/settings/keys</a>',
};

const keyType: INodeProperties = {
	displayName: 'Key Type',
	name: 'keyType',
	type: 'options',
	options: [
		{
			name: 'Standard Key',
			value: 'standard',
		},
		{
			name: 'Management Key',
			value: 'management',
		},
	],
	default: 'standard',
	description: 'A standard key reads its own limit, a management key the whole account',
};

export class OpenRouterCreditsApi implements ICredentialType {
	name = 'openRouterCreditsApi';

	displayName = 'OpenRouter Credits API';

	icon: Icon = { light: 'file:../icons/openRouter.svg', dark: 'file:../icons/openRouter.dark.svg' };

	documentationUrl = 'https://openrouter.ai/docs/api/api-reference/credits/get-credits';

	properties: INodeProperties[] = [apiKey, keyType];

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
			url: 'https://openrouter.ai/api/v1/key',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'OpenRouter refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'OpenRouter does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to OpenRouter: try again in a minute',
				},
			},
		],
	};
}
