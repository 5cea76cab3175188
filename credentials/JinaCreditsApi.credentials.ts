// Written by `npm run generate` from nodes/Credits/providers/jina/record.ts.
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
	description: 'The API Key of your Jina AI account',
};

export class JinaCreditsApi implements ICredentialType {
	name = 'jinaCreditsApi';

	displayName = 'Jina AI Credits API';

	icon: Icon = { light: 'file:../icons/jina.svg', dark: 'file:../icons/jina.dark.svg' };

	documentationUrl = 'https://jina.ai';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://embeddings-dashboard-api.jina.ai/api/v1/api_key/fe_user',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Jina AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Jina AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'Jina AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Jina AI: try again in a minute',
				},
			},
		],
	};
}
