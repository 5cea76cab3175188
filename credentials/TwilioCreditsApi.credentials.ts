// Written by `npm run generate` from nodes/Credits/providers/twilio/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const accountSid: INodeProperties = {
	displayName: 'Account SID',
	name: 'accountSid',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'AC…',
};

const apiKey: INodeProperties = {
	displayName: 'Auth Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Auth Token of the account with that SID',
};

export class TwilioCreditsApi implements ICredentialType {
	name = 'twilioCreditsApi';

	displayName = 'Twilio Credits API';

	icon: Icon = { light: 'file:../icons/twilio.svg', dark: 'file:../icons/twilio.dark.svg' };

	documentationUrl = 'https://www.twilio.com/';

	properties: INodeProperties[] = [accountSid, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.accountSid?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://api.twilio.com/2010-04-01/Accounts/{{encodeURIComponent($credentials.accountSid?.trim())}}/Balance.json',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Twilio refused the Auth Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Twilio does not allow this Auth Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Twilio: try again in a minute',
				},
			},
		],
	};
}
