// Written by `npm run generate` from nodes/Credits/providers/vectorizerAi/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiId: INodeProperties = {
	displayName: 'API ID',
	name: 'apiId',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Secret of your Vectorizer.AI account',
};

export class VectorizerAiCreditsApi implements ICredentialType {
	name = 'vectorizerAiCreditsApi';

	displayName = 'Vectorizer.AI Credits API';

	icon: Icon = {
		light: 'file:../icons/vectorizerAi.svg',
		dark: 'file:../icons/vectorizerAi.dark.svg',
	};

	documentationUrl = 'https://vectorizer.ai/api';

	properties: INodeProperties[] = [apiId, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiId?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.vectorizer.ai/api/v1/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Vectorizer.AI refused the API Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Vectorizer.AI does not allow this API Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Vectorizer.AI: try again in a minute',
				},
			},
		],
	};
}
