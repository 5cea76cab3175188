// Written by `npm run generate` from nodes/Credits/providers/ahrefs/record.ts.
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
	description: 'The API Key of your Ahrefs account',
};

export class AhrefsCreditsApi implements ICredentialType {
	name = 'ahrefsCreditsApi';

	displayName = 'Ahrefs Credits API';

	icon: Icon = { light: 'file:../icons/ahrefs.svg', dark: 'file:../icons/ahrefs.dark.svg' };

	documentationUrl = 'https://ahrefs.com/';

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
			url: 'https://api.ahrefs.com/v3/subscription-info/limits-and-usage',
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
					message: 'Ahrefs refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Ahrefs does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Ahrefs: try again in a minute',
				},
			},
		],
	};
}
