// Written by `npm run generate` from nodes/Credits/providers/scaleSerp/record.ts.
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
	description: 'The API Key of your Scale SERP account',
};

export class ScaleSerpCreditsApi implements ICredentialType {
	name = 'scaleSerpCreditsApi';

	displayName = 'Scale SERP Credits API';

	icon: Icon = { light: 'file:../icons/scaleSerp.svg', dark: 'file:../icons/scaleSerp.dark.svg' };

	documentationUrl = 'https://docs.trajectdata.com/scaleserp/account-api';

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
			url: 'https://api.scaleserp.com/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Scale SERP refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Scale SERP does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Scale SERP: try again in a minute',
				},
			},
		],
	};
}
