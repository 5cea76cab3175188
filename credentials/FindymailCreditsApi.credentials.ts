// Written by `npm run generate` from nodes/Credits/providers/findymail/record.ts.
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
		'Shown at <a href="https://app.findymail.com/" target="_blank">app.findymail.com</a>',
};

export class FindymailCreditsApi implements ICredentialType {
	name = 'findymailCreditsApi';

	displayName = 'Findymail Credits API';

	icon: Icon = { light: 'file:../icons/findymail.svg', dark: 'file:../icons/findymail.dark.svg' };

	documentationUrl = 'https://app.findymail.com/docs/';

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
			url: 'https://app.findymail.com/api/credits',
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
					message: 'Findymail refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Findymail does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 423,
					message: 'Findymail does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Findymail: try again in a minute',
				},
			},
		],
	};
}
