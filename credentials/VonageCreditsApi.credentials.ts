// Written by `npm run generate` from nodes/Credits/providers/vonage/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'API Key',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://dashboard.nexmo.com" target="_blank">dashboard.nexmo.com</a>',
};

export class VonageCreditsApi implements ICredentialType {
	name = 'vonageCreditsApi';

	displayName = 'Vonage (Nexmo) Credits API';

	icon: Icon = { light: 'file:../icons/vonage.svg', dark: 'file:../icons/vonage.dark.svg' };

	documentationUrl = 'https://developer.vonage.com/api/account';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.username?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://rest.nexmo.com/account/get-balance',
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
					message: 'Vonage (Nexmo) refused the API Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Vonage (Nexmo) does not allow this API Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Vonage (Nexmo): try again in a minute',
				},
			},
		],
	};
}
