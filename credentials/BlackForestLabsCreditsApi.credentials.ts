// Written by `npm run generate` from nodes/Credits/providers/blackForestLabs/record.ts.
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
	description: 'Shown at <a href="https://dashboard.bfl.ai" target="_blank">dashboard.bfl.ai</a>',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'Global',
			value: 'global',
		},
		{
			name: 'United States',
			value: 'us',
		},
		{
			name: 'Europe',
			value: 'eu',
		},
	],
	default: 'global',
};

export class BlackForestLabsCreditsApi implements ICredentialType {
	name = 'blackForestLabsCreditsApi';

	displayName = 'Black Forest Labs Credits API';

	icon: Icon = {
		light: 'file:../icons/blackForestLabs.svg',
		dark: 'file:../icons/blackForestLabs.dark.svg',
	};

	documentationUrl = 'https://docs.bfl.ai/api-reference/get-the-users-credits';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'global': 'api.bfl.ai', 'us': 'api.us.bfl.ai', 'eu': 'api.eu.bfl.ai' })[$credentials.region]}}/v1/credits",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Black Forest Labs refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Black Forest Labs refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Black Forest Labs: try again in a minute',
				},
			},
		],
	};
}
