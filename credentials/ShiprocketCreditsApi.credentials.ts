// Written by `npm run generate` from nodes/Credits/providers/shiprocket/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const email: INodeProperties = {
	displayName: 'API User Email',
	name: 'email',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API User Password',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API User Password of your Shiprocket account',
};

export class ShiprocketCreditsApi implements ICredentialType {
	name = 'shiprocketCreditsApi';

	displayName = 'Shiprocket Credits API';

	icon: Icon = { light: 'file:../icons/shiprocket.svg', dark: 'file:../icons/shiprocket.dark.svg' };

	documentationUrl = 'https://apidocs.shiprocket.in/';

	properties: INodeProperties[] = [email, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://apiv2.shiprocket.in/v1/external/auth/login',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {
				email: '={{$credentials.email?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Shiprocket refused the API User Email or the API User Password',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Shiprocket refused the API User Password',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Shiprocket refused the API User Email or the API User Password',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Shiprocket: try again in a minute',
				},
			},
		],
	};
}
