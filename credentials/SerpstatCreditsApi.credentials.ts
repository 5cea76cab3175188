// Written by `npm run generate` from nodes/Credits/providers/serpstat/record.ts.
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
	description: 'The API Token of your Serpstat account',
};

export class SerpstatCreditsApi implements ICredentialType {
	name = 'serpstatCreditsApi';

	displayName = 'Serpstat Credits API';

	icon: Icon = { light: 'file:../icons/serpstat.svg', dark: 'file:../icons/serpstat.dark.svg' };

	documentationUrl = 'https://api-docs.serpstat.com/docs/serpstat-public-api/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				token: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.serpstat.com/v4/',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {
				id: '1',
				method: 'SerpstatLimitsProcedure.getStats',
				params: {},
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error.message',
					value: 'Invalid token!',
					message: 'Serpstat refused the API Token',
				},
			},
		],
	};
}
