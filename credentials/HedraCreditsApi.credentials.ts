// Written by `npm run generate` from nodes/Credits/providers/hedra/record.ts.
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
	description: 'The API Key of your Hedra account',
};

export class HedraCreditsApi implements ICredentialType {
	name = 'hedraCreditsApi';

	displayName = 'Hedra Credits API';

	icon: Icon = { light: 'file:../icons/hedra.svg', dark: 'file:../icons/hedra.dark.svg' };

	documentationUrl = 'https://api.hedra.com/web-app/openapi.json';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.hedra.com/web-app/public/billing/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Hedra refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Hedra does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Hedra: try again in a minute',
				},
			},
		],
	};
}
