// Written by `npm run generate` from nodes/Credits/providers/lusha/record.ts.
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
		'Shown at <a href="https://dashboard.lusha.com/api" target="_blank">dashboard.lusha.com/api</a>',
};

export class LushaCreditsApi implements ICredentialType {
	name = 'lushaCreditsApi';

	displayName = 'Lusha Credits API';

	icon: Icon = { light: 'file:../icons/lusha.svg', dark: 'file:../icons/lusha.dark.svg' };

	documentationUrl = 'https://docs.lusha.com/apis/openapi/account';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.lusha.com/v3/account/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Lusha refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Lusha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Lusha: try again in a minute',
				},
			},
		],
	};
}
