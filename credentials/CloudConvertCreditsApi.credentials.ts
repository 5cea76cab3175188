// Written by `npm run generate` from nodes/Credits/providers/cloudConvert/record.ts.
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
	description: 'A key with the scope user.read',
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

export class CloudConvertCreditsApi implements ICredentialType {
	name = 'cloudConvertCreditsApi';

	displayName = 'CloudConvert Credits API';

	icon: Icon = {
		light: 'file:../icons/cloudConvert.svg',
		dark: 'file:../icons/cloudConvert.dark.svg',
	};

	documentationUrl = 'https://cloudconvert.com/api/v2/users';

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
			url: "=https://{{({ 'live': 'api.cloudconvert.com', 'sandbox': 'api.sandbox.cloudconvert.com' })[$credentials.environment]}}/v2/users/me",
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
					message: 'CloudConvert refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'CloudConvert does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to CloudConvert: try again in a minute',
				},
			},
		],
	};
}
