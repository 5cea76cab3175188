// Written by `npm run generate` from nodes/Credits/providers/hunter/record.ts.
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
		'Shown at <a href="https://hunter.io/api-keys" target="_blank">hunter.io/api-keys</a>',
};

export class HunterCreditsApi implements ICredentialType {
	name = 'hunterCreditsApi';

	displayName = 'Hunter Credits API';

	icon: Icon = { light: 'file:../icons/hunter.svg', dark: 'file:../icons/hunter.dark.svg' };

	documentationUrl = 'https://hunter.io/api-documentation/v2#account';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.hunter.io/v2/account',
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
					message: 'Hunter refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Hunter does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Hunter: try again in a minute',
				},
			},
		],
	};
}
