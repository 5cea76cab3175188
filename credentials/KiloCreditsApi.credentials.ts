// Written by `npm run generate` from nodes/Credits/providers/kilo/record.ts.
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
	description: 'The API Key of your Kilo Code account',
};

const organizationId: INodeProperties = {
	displayName: 'Organization ID',
	name: 'organizationId',
	type: 'string',
	default: '',
	description: 'Empty for the personal balance',
};

export class KiloCreditsApi implements ICredentialType {
	name = 'kiloCreditsApi';

	displayName = 'Kilo Code Credits API';

	icon: Icon = { light: 'file:../icons/kilo.svg', dark: 'file:../icons/kilo.dark.svg' };

	documentationUrl = 'https://app.kilo.ai';

	properties: INodeProperties[] = [apiKey, organizationId];

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
			url: 'https://api.kilo.ai/api/profile/balance',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Kilo Code refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Kilo Code refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Kilo Code: try again in a minute',
				},
			},
		],
	};
}
