// Written by `npm run generate` from nodes/Credits/providers/hyperbrowser/record.ts.
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
	description: 'The API Key of your Hyperbrowser account',
};

export class HyperbrowserCreditsApi implements ICredentialType {
	name = 'hyperbrowserCreditsApi';

	displayName = 'Hyperbrowser Credits API';

	icon: Icon = {
		light: 'file:../icons/hyperbrowser.svg',
		dark: 'file:../icons/hyperbrowser.dark.svg',
	};

	documentationUrl = 'https://docs.hyperbrowser.ai';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.hyperbrowser.ai/api/team/credit-info',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Hyperbrowser refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Hyperbrowser does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Hyperbrowser: try again in a minute',
				},
			},
		],
	};
}
