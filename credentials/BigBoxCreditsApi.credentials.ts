// Written by `npm run generate` from nodes/Credits/providers/bigBox/record.ts.
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
	description: 'The API Key of your BigBox API account',
};

export class BigBoxCreditsApi implements ICredentialType {
	name = 'bigBoxCreditsApi';

	displayName = 'BigBox Credits API';

	icon: Icon = { light: 'file:../icons/bigBox.svg', dark: 'file:../icons/bigBox.dark.svg' };

	documentationUrl = 'https://docs.trajectdata.com/bigboxapi/account-api';

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
			url: 'https://api.bigboxapi.com/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'BigBox API refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'BigBox API does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to BigBox API: try again in a minute',
				},
			},
		],
	};
}
