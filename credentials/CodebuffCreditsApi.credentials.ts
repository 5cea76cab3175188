// Written by `npm run generate` from nodes/Credits/providers/codebuff/record.ts.
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
	description: 'The API Key of your Codebuff account',
};

export class CodebuffCreditsApi implements ICredentialType {
	name = 'codebuffCreditsApi';

	displayName = 'Codebuff Credits API';

	icon: Icon = { light: 'file:../icons/codebuff.svg', dark: 'file:../icons/codebuff.dark.svg' };

	documentationUrl = 'https://www.codebuff.com';

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
			method: 'POST',
			url: 'https://www.codebuff.com/api/v1/usage',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {
				fingerprintId: 'n8n-credits',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Codebuff refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Codebuff refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Codebuff: try again in a minute',
				},
			},
		],
	};
}
