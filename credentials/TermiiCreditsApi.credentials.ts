// Written by `npm run generate` from nodes/Credits/providers/termii/record.ts.
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
	description: 'The API Key of your Termii account',
};

export class TermiiCreditsApi implements ICredentialType {
	name = 'termiiCreditsApi';

	displayName = 'Termii Credits API';

	icon: Icon = { light: 'file:../icons/termii.svg', dark: 'file:../icons/termii.dark.svg' };

	documentationUrl = 'https://termii.com/';

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
			url: 'https://api.ng.termii.com/api/get-balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Termii refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Termii does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Termii: try again in a minute',
				},
			},
		],
	};
}
