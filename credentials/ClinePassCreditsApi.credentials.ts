// Written by `npm run generate` from nodes/Credits/providers/clinePass/record.ts.
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
	description: 'The API Key of your ClinePass account',
};

export class ClinePassCreditsApi implements ICredentialType {
	name = 'clinePassCreditsApi';

	displayName = 'ClinePass Credits API';

	icon: Icon = { light: 'file:../icons/clinePass.svg', dark: 'file:../icons/clinePass.dark.svg' };

	documentationUrl = 'https://app.cline.bot';

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
			url: 'https://api.cline.bot/api/v1/users/me/plan/usage-limits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ClinePass refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ClinePass refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ClinePass: try again in a minute',
				},
			},
		],
	};
}
