// Written by `npm run generate` from nodes/Credits/providers/asinData/record.ts.
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
	description: 'The API Key of your ASIN Data API account',
};

export class AsinDataCreditsApi implements ICredentialType {
	name = 'asinDataCreditsApi';

	displayName = 'ASIN Data Credits API';

	icon: Icon = { light: 'file:../icons/asinData.svg', dark: 'file:../icons/asinData.dark.svg' };

	documentationUrl = 'https://docs.trajectdata.com/asindataapi/account-api';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.asindataapi.com/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ASIN Data API refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ASIN Data API does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ASIN Data API: try again in a minute',
				},
			},
		],
	};
}
