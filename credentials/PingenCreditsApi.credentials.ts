// Written by `npm run generate` from nodes/Credits/providers/pingen/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const clientId: INodeProperties = {
	displayName: 'Client ID',
	name: 'clientId',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'Client Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Client Secret of your Pingen account',
};

const organisationId: INodeProperties = {
	displayName: 'Organisation ID',
	name: 'organisationId',
	type: 'string',
	default: '',
	required: true,
};

const environment: INodeProperties = {
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{
			name: 'Live',
			value: 'live',
		},
		{
			name: 'Staging',
			value: 'staging',
		},
	],
	default: 'live',
};

export class PingenCreditsApi implements ICredentialType {
	name = 'pingenCreditsApi';

	displayName = 'Pingen Credits API';

	icon: Icon = { light: 'file:../icons/pingen.svg', dark: 'file:../icons/pingen.dark.svg' };

	documentationUrl = 'https://api.pingen.com/documentation#tag/organisations.general';

	properties: INodeProperties[] = [clientId, apiKey, organisationId, environment];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: "=https://{{({ 'live': 'identity.pingen.com', 'staging': 'identity-staging.pingen.com' })[$credentials.environment]}}/auth/access-tokens",
			headers: {
				'Content-Type': 'application/x-www-form-urlencoded',
			},
			body: {
				grant_type: 'client_credentials',
				client_id: '={{$credentials.clientId?.trim()}}',
				client_secret: '={{$credentials.apiKey}}',
				scope: 'organisation_read',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Pingen refused the Client ID or the Client Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Pingen refused the Client Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Pingen does not allow this Client Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Pingen: try again in a minute',
				},
			},
		],
	};
}
