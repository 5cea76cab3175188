// Written by `npm run generate` from nodes/Credits/providers/convertApi/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token / Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'Not a token that was made for a short time',
};

export class ConvertApiCreditsApi implements ICredentialType {
	name = 'convertApiCreditsApi';

	displayName = 'ConvertAPI Credits API';

	icon: Icon = { light: 'file:../icons/convertApi.svg', dark: 'file:../icons/convertApi.dark.svg' };

	documentationUrl = 'https://docs.convertapi.com/docs/user-information';

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
			url: 'https://v2.convertapi.com/user',
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
					message: 'ConvertAPI refused the API Token / Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ConvertAPI does not allow this API Token / Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ConvertAPI: try again in a minute',
				},
			},
		],
	};
}
