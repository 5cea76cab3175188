// Written by `npm run generate` from nodes/Credits/providers/keywordsEverywhere/record.ts.
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
		'Shown at <a href="https://keywordseverywhere.com" target="_blank">keywordseverywhere.com</a>',
};

export class KeywordsEverywhereCreditsApi implements ICredentialType {
	name = 'keywordsEverywhereCreditsApi';

	displayName = 'Keywords Everywhere Credits API';

	icon: Icon = {
		light: 'file:../icons/keywordsEverywhere.svg',
		dark: 'file:../icons/keywordsEverywhere.dark.svg',
	};

	documentationUrl = 'https://api.keywordseverywhere.com/docs/';

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
			url: 'https://api.keywordseverywhere.com/v1/account/credits',
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
					message: 'Keywords Everywhere refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Keywords Everywhere does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Keywords Everywhere: try again in a minute',
				},
			},
		],
	};
}
