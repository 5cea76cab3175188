// Written by `npm run generate` from nodes/Credits/providers/dune/record.ts.
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
	description: 'The API Key of your Dune account',
};

export class DuneCreditsApi implements ICredentialType {
	name = 'duneCreditsApi';

	displayName = 'Dune Credits API';

	icon: Icon = { light: 'file:../icons/dune.svg', dark: 'file:../icons/dune.dark.svg' };

	documentationUrl = 'https://docs.dune.com/api-reference/usage/endpoint/get-usage';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Dune-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.dune.com/api/v1/usage',
			headers: {
				'Content-Type': 'application/json',
			},
			body: '{}',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Dune refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Dune does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Dune: try again in a minute',
				},
			},
		],
	};
}
