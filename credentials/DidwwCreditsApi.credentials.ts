// Written by `npm run generate` from nodes/Credits/providers/didww/record.ts.
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
	description: 'The API Key of your DIDWW account',
};

const environment: INodeProperties = {
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{
			name: 'Production',
			value: 'production',
		},
		{
			name: 'Sandbox',
			value: 'sandbox',
		},
	],
	default: 'production',
};

export class DidwwCreditsApi implements ICredentialType {
	name = 'didwwCreditsApi';

	displayName = 'DIDWW Credits API';

	icon: Icon = { light: 'file:../icons/didww.svg', dark: 'file:../icons/didww.dark.svg' };

	documentationUrl =
		'https://doc.didww.com/api3/2026-04-16/inventory-resources/balance/balance-object.html';

	properties: INodeProperties[] = [apiKey, environment];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'Api-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'production': 'api.didww.com', 'sandbox': 'sandbox-api.didww.com' })[$credentials.environment]}}/v3/balance",
			headers: {
				Accept: 'application/vnd.api+json',
				'X-DIDWW-API-Version': '2026-04-16',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'DIDWW refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'DIDWW does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to DIDWW: try again in a minute',
				},
			},
		],
	};
}
