// Written by `npm run generate` from nodes/Credits/providers/valueSerp/record.ts.
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
	description: 'The API Key of your VALUE SERP account',
};

export class ValueSerpCreditsApi implements ICredentialType {
	name = 'valueSerpCreditsApi';

	displayName = 'VALUE SERP Credits API';

	icon: Icon = { light: 'file:../icons/valueSerp.svg', dark: 'file:../icons/valueSerp.dark.svg' };

	documentationUrl = 'https://docs.trajectdata.com/valueserp/account-api';

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
			url: 'https://api.valueserp.com/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'VALUE SERP refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'VALUE SERP does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to VALUE SERP: try again in a minute',
				},
			},
		],
	};
}
