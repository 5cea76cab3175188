// Written by `npm run generate` from nodes/Credits/providers/cline/record.ts.
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
	description: 'The API Key of your Cline account',
};

export class ClineCreditsApi implements ICredentialType {
	name = 'clineCreditsApi';

	displayName = 'Cline Credits API';

	icon: Icon = { light: 'file:../icons/cline.svg', dark: 'file:../icons/cline.dark.svg' };

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
			url: 'https://api.cline.bot/api/v1/users/me',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: false,
					message: 'Cline refused the request: check the API Key',
				},
			},
		],
	};
}
