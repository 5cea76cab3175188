// Written by `npm run generate` from nodes/Credits/providers/sendGrid/record.ts.
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
	description: 'The API Key of your Twilio SendGrid account',
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
			name: 'EU',
			value: 'eu',
		},
	],
	default: 'global',
	description: 'EU is for the keys of regional subusers',
};

export class SendGridCreditsApi implements ICredentialType {
	name = 'sendGridCreditsApi';

	displayName = 'Twilio SendGrid Credits API';

	icon: Icon = { light: 'file:../icons/sendGrid.svg', dark: 'file:../icons/sendGrid.dark.svg' };

	documentationUrl =
		'https://www.twilio.com/docs/sendgrid/api-reference/users-api/retrieve-your-credit-balance';

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
			url: "=https://{{({ 'global': 'api.sendgrid.com', 'eu': 'api.eu.sendgrid.com' })[$credentials.region]}}/v3/user/credits",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Twilio SendGrid refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Twilio SendGrid does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Twilio SendGrid: try again in a minute',
				},
			},
		],
	};
}
