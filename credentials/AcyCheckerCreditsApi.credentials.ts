// Written by `npm run generate` from nodes/Credits/providers/acyChecker/record.ts.
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
	description: 'The key of the license whose credits are read',
};

export class AcyCheckerCreditsApi implements ICredentialType {
	name = 'acyCheckerCreditsApi';

	displayName = 'AcyChecker Credits API';

	icon: Icon = { light: 'file:../icons/acyChecker.svg', dark: 'file:../icons/acyChecker.dark.svg' };

	documentationUrl = 'https://docs.acychecker.com/api-documentation/api-get-remaining-credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'API-KEY': '={{$credentials.apiKey}}',
				Source: 'n8n',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.acychecker.com/api/v1/licenses/credits',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'AcyChecker refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'AcyChecker does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to AcyChecker: try again in a minute',
				},
			},
		],
	};
}
