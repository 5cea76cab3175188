// Written by `npm run generate` from nodes/Credits/providers/shodan/record.ts.
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
	description: 'Shown at <a href="https://account.shodan.io" target="_blank">account.shodan.io</a>',
};

export class ShodanCreditsApi implements ICredentialType {
	name = 'shodanCreditsApi';

	displayName = 'Shodan Credits API';

	icon: Icon = { light: 'file:../icons/shodan.svg', dark: 'file:../icons/shodan.dark.svg' };

	documentationUrl = 'https://developer.shodan.io/api';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.shodan.io/api-info',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Shodan refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Shodan does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Shodan: try again in a minute',
				},
			},
		],
	};
}
