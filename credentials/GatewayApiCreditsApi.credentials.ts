// Written by `npm run generate` from nodes/Credits/providers/gatewayApi/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Token of your GatewayAPI account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'GatewayAPI.com',
			value: 'com',
		},
		{
			name: 'GatewayAPI.eu',
			value: 'eu',
		},
	],
	default: 'com',
};

export class GatewayApiCreditsApi implements ICredentialType {
	name = 'gatewayApiCreditsApi';

	displayName = 'GatewayAPI Credits API';

	icon: Icon = { light: 'file:../icons/gatewayApi.svg', dark: 'file:../icons/gatewayApi.dark.svg' };

	documentationUrl = 'https://gatewayapi.com/docs/apis/prices-balance';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKey}}',
				password: '',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'com': 'gatewayapi.com', 'eu': 'gatewayapi.eu' })[$credentials.region]}}/rest/me",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'GatewayAPI refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'GatewayAPI does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to GatewayAPI: try again in a minute',
				},
			},
		],
	};
}
