// Written by `npm run generate` from nodes/Credits/providers/currencyApi/record.ts.
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
	description: 'The API Key of your Currencyapi.com account',
};

export class CurrencyApiCreditsApi implements ICredentialType {
	name = 'currencyApiCreditsApi';

	displayName = 'Currencyapi.com Credits API';

	icon: Icon = {
		light: 'file:../icons/currencyApi.svg',
		dark: 'file:../icons/currencyApi.dark.svg',
	};

	documentationUrl = 'https://currencyapi.com/docs/status';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				apikey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.currencyapi.com/v3/status',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Currencyapi.com refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Currencyapi.com does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Currencyapi.com: try again in a minute',
				},
			},
		],
	};
}
