// Written by `npm run generate` from nodes/Credits/providers/prospeo/record.ts.
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
	description: 'The API Key of your Prospeo account',
};

export class ProspeoCreditsApi implements ICredentialType {
	name = 'prospeoCreditsApi';

	displayName = 'Prospeo Credits API';

	icon: Icon = { light: 'file:../icons/prospeo.svg', dark: 'file:../icons/prospeo.dark.svg' };

	documentationUrl = 'https://prospeo.io/api-docs';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.prospeo.io/account-information',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Prospeo refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Prospeo does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Prospeo: try again in a minute',
				},
			},
		],
	};
}
