// Written by `npm run generate` from nodes/Credits/providers/boldSign/record.ts.
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
	description: 'The API Key of your BoldSign account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'United States',
			value: 'us',
		},
		{
			name: 'Europe',
			value: 'eu',
		},
		{
			name: 'Canada',
			value: 'ca',
		},
		{
			name: 'Australia',
			value: 'au',
		},
	],
	default: 'us',
};

export class BoldSignCreditsApi implements ICredentialType {
	name = 'boldSignCreditsApi';

	displayName = 'BoldSign Credits API';

	icon: Icon = { light: 'file:../icons/boldSign.svg', dark: 'file:../icons/boldSign.dark.svg' };

	documentationUrl = 'https://developers.boldsign.com/plan/planapicredits';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'us': 'api.boldsign.com', 'eu': 'api-eu.boldsign.com', 'ca': 'api-ca.boldsign.com', 'au': 'api-au.boldsign.com' })[$credentials.region]}}/v1/plan/apiCreditsCount",
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'BoldSign refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'BoldSign does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to BoldSign: try again in a minute',
				},
			},
		],
	};
}
