// Written by `npm run generate` from nodes/Credits/providers/topazLabs/record.ts.
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
		'Shown at <a href="https://account.topazlabs.com" target="_blank">account.topazlabs.com</a>',
};

export class TopazLabsCreditsApi implements ICredentialType {
	name = 'topazLabsCreditsApi';

	displayName = 'Topaz Labs Credits API';

	icon: Icon = { light: 'file:../icons/topazLabs.svg', dark: 'file:../icons/topazLabs.dark.svg' };

	documentationUrl = 'https://developer.topazlabs.com/reference/account/credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.topazlabs.com/account/v1/credits/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Topaz Labs refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Topaz Labs does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Topaz Labs: try again in a minute',
				},
			},
		],
	};
}
