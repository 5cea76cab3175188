// Written by `npm run generate` from nodes/Credits/providers/crustdata/record.ts.
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
		'Shown at <a href="https://app.crustdata.com/" target="_blank">app.crustdata.com</a>',
};

export class CrustdataCreditsApi implements ICredentialType {
	name = 'crustdataCreditsApi';

	displayName = 'Crustdata Credits API';

	icon: Icon = { light: 'file:../icons/crustdata.svg', dark: 'file:../icons/crustdata.dark.svg' };

	documentationUrl =
		'https://docs.crustdata.com/api-reference/account-apis/get-account-credit-balance';

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
			url: 'https://api.crustdata.com/account/credits',
			headers: {
				'x-api-version': '2025-11-01',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Crustdata refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Crustdata does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Crustdata: try again in a minute',
				},
			},
		],
	};
}
