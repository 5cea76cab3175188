// Written by `npm run generate` from nodes/Credits/providers/heyGen/record.ts.
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
	description: 'The API Key of your HeyGen account',
};

export class HeyGenCreditsApi implements ICredentialType {
	name = 'heyGenCreditsApi';

	displayName = 'HeyGen Credits API';

	icon: Icon = { light: 'file:../icons/heyGen.svg', dark: 'file:../icons/heyGen.dark.svg' };

	documentationUrl = 'https://developers.heygen.com/reference/get-current-user';

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
			url: 'https://api.heygen.com/v3/users/me',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'HeyGen refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'HeyGen does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to HeyGen: try again in a minute',
				},
			},
		],
	};
}
