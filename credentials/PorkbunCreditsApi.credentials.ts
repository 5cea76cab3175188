// Written by `npm run generate` from nodes/Credits/providers/porkbun/record.ts.
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
	default: '',
	required: true,
};

const secretApiKey: INodeProperties = {
	displayName: 'Secret API Key',
	name: 'secretApiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://porkbun.com/account/api" target="_blank">porkbun.com/account/api</a>',
};

export class PorkbunCreditsApi implements ICredentialType {
	name = 'porkbunCreditsApi';

	displayName = 'Porkbun Credits API';

	icon: Icon = { light: 'file:../icons/porkbun.svg', dark: 'file:../icons/porkbun.dark.svg' };

	documentationUrl = 'https://porkbun.com/api/json/v3/documentation';

	properties: INodeProperties[] = [apiKey, secretApiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-Key': '={{$credentials.apiKey?.trim()}}',
				'X-Secret-API-Key': '={{$credentials.secretApiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.porkbun.com/api/json/v3/account/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Porkbun refused the API Key or the Secret API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Porkbun refused the Secret API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Porkbun does not allow this Secret API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Porkbun: try again in a minute',
				},
			},
		],
	};
}
