// Written by `npm run generate` from nodes/Credits/providers/smsApi/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'OAuth Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The OAuth Token of your SMSAPI account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'SMSAPI.com',
			value: 'com',
		},
		{
			name: 'SMSAPI.pl',
			value: 'pl',
		},
	],
	default: 'com',
};

export class SmsApiCreditsApi implements ICredentialType {
	name = 'smsApiCreditsApi';

	displayName = 'SMSAPI Credits API';

	icon: Icon = { light: 'file:../icons/smsApi.svg', dark: 'file:../icons/smsApi.dark.svg' };

	documentationUrl = 'https://www.smsapi.com/';

	properties: INodeProperties[] = [apiKey, region];

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
			url: "=https://{{({ 'com': 'api.smsapi.com', 'pl': 'api.smsapi.pl' })[$credentials.region]}}/profile",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'SMSAPI refused the OAuth Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SMSAPI does not allow this OAuth Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to SMSAPI: try again in a minute',
				},
			},
		],
	};
}
