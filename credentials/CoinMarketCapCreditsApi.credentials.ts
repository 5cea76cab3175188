// Written by `npm run generate` from nodes/Credits/providers/coinMarketCap/record.ts.
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
	description: 'The API Key of your CoinMarketCap account',
};

export class CoinMarketCapCreditsApi implements ICredentialType {
	name = 'coinMarketCapCreditsApi';

	displayName = 'CoinMarketCap Credits API';

	icon: Icon = {
		light: 'file:../icons/coinMarketCap.svg',
		dark: 'file:../icons/coinMarketCap.dark.svg',
	};

	documentationUrl = 'https://coinmarketcap.com/api/documentation/v1/#operation/getV1KeyInfo';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-CMC_PRO_API_KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://pro-api.coinmarketcap.com/v1/key/info',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'CoinMarketCap refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'CoinMarketCap does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to CoinMarketCap: try again in a minute',
				},
			},
		],
	};
}
