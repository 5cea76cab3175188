// Written by `npm run generate` from nodes/Credits/providers/mailerSend/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Token of your MailerSend account',
};

export class MailerSendCreditsApi implements ICredentialType {
	name = 'mailerSendCreditsApi';

	displayName = 'MailerSend Credits API';

	icon: Icon = { light: 'file:../icons/mailerSend.svg', dark: 'file:../icons/mailerSend.dark.svg' };

	documentationUrl = 'https://developers.mailersend.com/guides/checking-api-quota';

	properties: INodeProperties[] = [apiKey];

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
			url: 'https://api.mailersend.com/v1/api-quota',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'MailerSend refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'MailerSend does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to MailerSend: try again in a minute',
				},
			},
		],
	};
}
