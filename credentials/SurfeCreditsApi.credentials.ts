// Written by `npm run generate` from nodes/Credits/providers/surfe/record.ts.
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
	description:
		'Shown at <a href="https://app.surfe.com/api-settings" target="_blank">app.surfe.com/api-settings</a>',
};

export class SurfeCreditsApi implements ICredentialType {
	name = 'surfeCreditsApi';

	displayName = 'Surfe Credits API';

	icon: Icon = { light: 'file:../icons/surfe.svg', dark: 'file:../icons/surfe.dark.svg' };

	documentationUrl = 'https://developers.surfe.com/';

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
			url: 'https://api.surfe.com/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Surfe refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Surfe does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Surfe: try again in a minute',
				},
			},
		],
	};
}
