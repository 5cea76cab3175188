// Written by `npm run generate` from nodes/Credits/providers/templated/record.ts.
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
	description: 'Shown at <a href="https://app.templated.io/" target="_blank">app.templated.io</a>',
};

export class TemplatedCreditsApi implements ICredentialType {
	name = 'templatedCreditsApi';

	displayName = 'Templated Credits API';

	icon: Icon = { light: 'file:../icons/templated.svg', dark: 'file:../icons/templated.dark.svg' };

	documentationUrl = 'https://templated.io/docs/account';

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
			url: 'https://api.templated.io/v1/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Templated refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Templated does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Templated: try again in a minute',
				},
			},
		],
	};
}
