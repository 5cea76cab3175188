// Written by `npm run generate` from nodes/Credits/providers/coinGecko/record.ts.
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
		'Shown at <a href="https://www.coingecko.com/en/developers/dashboard" target="_blank">coingecko.com/en/developers/dashboard</a>',
};

export class CoinGeckoCreditsApi implements ICredentialType {
	name = 'coinGeckoCreditsApi';

	displayName = 'CoinGecko Credits API';

	icon: Icon = { light: 'file:../icons/coinGecko.svg', dark: 'file:../icons/coinGecko.dark.svg' };

	documentationUrl = 'https://docs.coingecko.com/reference/api-usage';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-cg-pro-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://pro-api.coingecko.com/api/v3/key',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'CoinGecko refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'CoinGecko refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'CoinGecko does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to CoinGecko: try again in a minute',
				},
			},
		],
	};
}
