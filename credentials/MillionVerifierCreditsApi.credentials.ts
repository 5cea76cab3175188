// Written by `npm run generate` from nodes/Credits/providers/millionVerifier/record.ts.
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
	description: 'The API Key of your MillionVerifier account',
};

export class MillionVerifierCreditsApi implements ICredentialType {
	name = 'millionVerifierCreditsApi';

	displayName = 'MillionVerifier Credits API';

	icon: Icon = {
		light: 'file:../icons/millionVerifier.svg',
		dark: 'file:../icons/millionVerifier.dark.svg',
	};

	documentationUrl = 'https://developer.millionverifier.com/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.millionverifier.com/api/v3/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error',
					value: 'apikey_not_found',
					message: 'MillionVerifier refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error',
					value: 'No apikey specified',
					message: 'MillionVerifier refused the API Key',
				},
			},
		],
	};
}
