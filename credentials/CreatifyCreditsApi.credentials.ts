// Written by `npm run generate` from nodes/Credits/providers/creatify/record.ts.
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
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Key of your Creatify account',
};

export class CreatifyCreditsApi implements ICredentialType {
	name = 'creatifyCreditsApi';

	displayName = 'Creatify Credits API';

	icon: Icon = { light: 'file:../icons/creatify.svg', dark: 'file:../icons/creatify.dark.svg' };

	documentationUrl = 'https://docs.creatify.ai/api-reference/workspace/get-remainingcredits';

	properties: INodeProperties[] = [apiId, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-ID': '={{$credentials.apiId?.trim()}}',
				'X-API-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.creatify.ai/api/remaining_credits/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Creatify refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Creatify refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Creatify: try again in a minute',
				},
			},
		],
	};
}
