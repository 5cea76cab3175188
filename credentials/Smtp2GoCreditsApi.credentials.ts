// Written by `npm run generate` from nodes/Credits/providers/smtp2Go/record.ts.
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
	description: 'A key with the permission for /stats/email_cycle',
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
		{
			name: 'Australia',
			value: 'au',
		},
	],
	default: 'global',
};

export class Smtp2GoCreditsApi implements ICredentialType {
	name = 'smtp2GoCreditsApi';

	displayName = 'SMTP2GO Credits API';

	icon: Icon = { light: 'file:../icons/smtp2Go.svg', dark: 'file:../icons/smtp2Go.dark.svg' };

	documentationUrl = 'https://developers.smtp2go.com/reference/email-cycle-1';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Smtp2go-Api-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: "=https://{{({ 'global': 'api.smtp2go.com', 'us': 'us-api.smtp2go.com', 'eu': 'eu-api.smtp2go.com', 'au': 'au-api.smtp2go.com' })[$credentials.region]}}/v3/stats/email_cycle",
			headers: {
				'Content-Type': 'application/json',
			},
			body: '{}',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'SMTP2GO refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SMTP2GO does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to SMTP2GO: try again in a minute',
				},
			},
		],
	};
}
