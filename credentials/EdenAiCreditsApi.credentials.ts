// Written by `npm run generate` from nodes/Credits/providers/edenAi/record.ts.
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
	description: 'The API Key of your Eden AI account',
};

export class EdenAiCreditsApi implements ICredentialType {
	name = 'edenAiCreditsApi';

	displayName = 'Eden AI Credits API';

	icon: Icon = { light: 'file:../icons/edenAi.svg', dark: 'file:../icons/edenAi.dark.svg' };

	documentationUrl = 'https://docs.edenai.co/api-reference/cost-monitoring/my-credits';

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
			url: 'https://api.edenai.run/v2/cost_management/credits/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Eden AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Eden AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Eden AI: try again in a minute',
				},
			},
		],
	};
}
