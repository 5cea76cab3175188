// Written by `npm run generate` from nodes/Credits/providers/zamzar/record.ts.
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
	description: 'The API Key of your Zamzar account',
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
			name: 'Sandbox',
			value: 'sandbox',
		},
	],
	default: 'live',
};

export class ZamzarCreditsApi implements ICredentialType {
	name = 'zamzarCreditsApi';

	displayName = 'Zamzar Credits API';

	icon: Icon = { light: 'file:../icons/zamzar.svg', dark: 'file:../icons/zamzar.dark.svg' };

	documentationUrl = 'https://developers.zamzar.com/docs';

	properties: INodeProperties[] = [apiKey, environment];

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
			url: "=https://{{({ 'live': 'api.zamzar.com', 'sandbox': 'sandbox.zamzar.com' })[$credentials.environment]}}/v1/account",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Zamzar refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Zamzar does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Zamzar: try again in a minute',
				},
			},
		],
	};
}
