// Written by `npm run generate` from nodes/Credits/providers/featherless/record.ts.
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
		'Shown at <a href="https://featherless.ai/account/api-keys" target="_blank">featherless.ai/account/api-keys</a>',
};

export class FeatherlessCreditsApi implements ICredentialType {
	name = 'featherlessCreditsApi';

	displayName = 'Featherless Credits API';

	icon: Icon = {
		light: 'file:../icons/featherless.svg',
		dark: 'file:../icons/featherless.dark.svg',
	};

	documentationUrl = 'https://featherless.ai/docs/api-reference-credits';

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
			url: 'https://api.featherless.ai/credits/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Featherless refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Featherless does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Featherless: try again in a minute',
				},
			},
		],
	};
}
