// Written by `npm run generate` from nodes/Credits/providers/reoon/record.ts.
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
	description: 'The API Key of your Reoon Email Verifier account',
};

export class ReoonCreditsApi implements ICredentialType {
	name = 'reoonCreditsApi';

	displayName = 'Reoon Email Verifier Credits API';

	icon: Icon = { light: 'file:../icons/reoon.svg', dark: 'file:../icons/reoon.dark.svg' };

	documentationUrl = 'https://www.reoon.com/articles/api-documentation-of-reoon-email-verifier/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://emailverifier.reoon.com/api/v1/check-account-balance/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 'error',
					message: 'Reoon refused the key or the request',
				},
			},
		],
	};
}
