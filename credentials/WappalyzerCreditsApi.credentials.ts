// Written by `npm run generate` from nodes/Credits/providers/wappalyzer/record.ts.
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
	description: 'The API Key of your Wappalyzer account',
};

export class WappalyzerCreditsApi implements ICredentialType {
	name = 'wappalyzerCreditsApi';

	displayName = 'Wappalyzer Credits API';

	icon: Icon = { light: 'file:../icons/wappalyzer.svg', dark: 'file:../icons/wappalyzer.dark.svg' };

	documentationUrl = 'https://www.wappalyzer.com/docs/api/v2/basics/';

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
			url: 'https://api.wappalyzer.com/v2/credits/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Wappalyzer refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Wappalyzer refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Wappalyzer: try again in a minute',
				},
			},
		],
	};
}
