// Written by `npm run generate` from nodes/Credits/providers/emailListVerify/record.ts.
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
	description: 'The API Key of your EmailListVerify account',
};

export class EmailListVerifyCreditsApi implements ICredentialType {
	name = 'emailListVerifyCreditsApi';

	displayName = 'EmailListVerify Credits API';

	icon: Icon = {
		light: 'file:../icons/emailListVerify.svg',
		dark: 'file:../icons/emailListVerify.dark.svg',
	};

	documentationUrl = 'https://api.emaillistverify.com/api-doc';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.emaillistverify.com/api/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'EmailListVerify refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'EmailListVerify does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to EmailListVerify: try again in a minute',
				},
			},
		],
	};
}
