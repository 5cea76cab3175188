// Written by `npm run generate` from nodes/Credits/providers/fastForex/record.ts.
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
	description: 'The API Key of your FastFOREX account',
};

export class FastForexCreditsApi implements ICredentialType {
	name = 'fastForexCreditsApi';

	displayName = 'FastFOREX Credits API';

	icon: Icon = { light: 'file:../icons/fastForex.svg', dark: 'file:../icons/fastForex.dark.svg' };

	documentationUrl = 'https://fastforex.readme.io/reference/get_usage';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.fastforex.io/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'FastFOREX refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'FastFOREX does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to FastFOREX: try again in a minute',
				},
			},
		],
	};
}
