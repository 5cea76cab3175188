// Written by `npm run generate` from nodes/Credits/providers/contactOut/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Token of your ContactOut account',
};

export class ContactOutCreditsApi implements ICredentialType {
	name = 'contactOutCreditsApi';

	displayName = 'ContactOut Credits API';

	icon: Icon = { light: 'file:../icons/contactOut.svg', dark: 'file:../icons/contactOut.dark.svg' };

	documentationUrl = 'https://api.contactout.com/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				token: '={{$credentials.apiKey}}',
				authorization: 'basic',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.contactout.com/v1/stats',
			headers: {
				Accept: 'application/json',
			},
			qs: {
				period: "={{$now.toUTC().toFormat('yyyy-MM')}}",
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'ContactOut refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ContactOut refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ContactOut does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ContactOut: try again in a minute',
				},
			},
		],
	};
}
