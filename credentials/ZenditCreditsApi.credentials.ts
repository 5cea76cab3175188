// Written by `npm run generate` from nodes/Credits/providers/zendit/record.ts.
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
	description: 'The API Key of your Zendit account',
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
			name: 'Test',
			value: 'test',
		},
	],
	default: 'live',
};

export class ZenditCreditsApi implements ICredentialType {
	name = 'zenditCreditsApi';

	displayName = 'Zendit Credits API';

	icon: Icon = { light: 'file:../icons/zendit.svg', dark: 'file:../icons/zendit.dark.svg' };

	documentationUrl = 'https://developers.zendit.io/api/';

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
			url: "=https://{{({ 'live': 'api.zendit.io', 'test': 'test-api.zendit.io' })[$credentials.environment]}}/v1/balance",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Zendit refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Zendit does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Zendit: try again in a minute',
				},
			},
		],
	};
}
