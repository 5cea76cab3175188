// Written by `npm run generate` from nodes/Credits/providers/brevo/record.ts.
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
	description: 'The key that begins with xkeysib-; an SMTP key (xsmtpsib-…) is refused',
};

export class BrevoCreditsApi implements ICredentialType {
	name = 'brevoCreditsApi';

	displayName = 'Brevo Credits API';

	icon: Icon = { light: 'file:../icons/brevo.svg', dark: 'file:../icons/brevo.dark.svg' };

	documentationUrl = 'https://developers.brevo.com/reference/get-account';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.brevo.com/v3/account',
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
					message: 'Brevo refused the API Key, or the IP address of this n8n',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Brevo does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Brevo: try again in a minute',
				},
			},
		],
	};
}
