// Written by `npm run generate` from nodes/Credits/providers/copyleaks/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const email: INodeProperties = {
	displayName: 'Account Email',
	name: 'email',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://api.copyleaks.com/dashboard" target="_blank">api.copyleaks.com/dashboard</a>',
};

export class CopyleaksCreditsApi implements ICredentialType {
	name = 'copyleaksCreditsApi';

	displayName = 'Copyleaks Credits API';

	icon: Icon = { light: 'file:../icons/copyleaks.svg', dark: 'file:../icons/copyleaks.dark.svg' };

	documentationUrl = 'https://docs.copyleaks.com/reference/actions/admin/check-credits';

	properties: INodeProperties[] = [email, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://id.copyleaks.com/v3/account/login/api',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {
				email: '={{$credentials.email?.trim()}}',
				key: '={{$credentials.apiKey}}',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Copyleaks refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Copyleaks does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Copyleaks: try again in a minute',
				},
			},
		],
	};
}
