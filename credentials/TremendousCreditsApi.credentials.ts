// Written by `npm run generate` from nodes/Credits/providers/tremendous/record.ts.
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
	description: 'The API Key of your Tremendous account',
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

export class TremendousCreditsApi implements ICredentialType {
	name = 'tremendousCreditsApi';

	displayName = 'Tremendous Credits API';

	icon: Icon = { light: 'file:../icons/tremendous.svg', dark: 'file:../icons/tremendous.dark.svg' };

	documentationUrl = 'https://developers.tremendous.com/reference/list-funding-sources';

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
			url: "=https://{{({ 'live': 'www.tremendous.com', 'sandbox': 'testflight.tremendous.com' })[$credentials.environment]}}/api/v2/funding_sources",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Tremendous refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Tremendous does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Tremendous: try again in a minute',
				},
			},
		],
	};
}
