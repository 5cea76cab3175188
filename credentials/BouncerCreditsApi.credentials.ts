// Written by `npm run generate` from nodes/Credits/providers/bouncer/record.ts.
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
	description: 'The API Key of your Bouncer account',
};

export class BouncerCreditsApi implements ICredentialType {
	name = 'bouncerCreditsApi';

	displayName = 'Bouncer Credits API';

	icon: Icon = { light: 'file:../icons/bouncer.svg', dark: 'file:../icons/bouncer.dark.svg' };

	documentationUrl = 'https://docs.usebouncer.com/api-reference/credits/credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.usebouncer.com/v1.1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Bouncer refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Bouncer does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Bouncer: try again in a minute',
				},
			},
		],
	};
}
