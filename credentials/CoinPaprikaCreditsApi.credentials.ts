// Written by `npm run generate` from nodes/Credits/providers/coinPaprika/record.ts.
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
		'Shown at <a href="https://coinpaprika.com/api" target="_blank">coinpaprika.com/api</a>',
};

export class CoinPaprikaCreditsApi implements ICredentialType {
	name = 'coinPaprikaCreditsApi';

	displayName = 'Coinpaprika Credits API';

	icon: Icon = {
		light: 'file:../icons/coinPaprika.svg',
		dark: 'file:../icons/coinPaprika.dark.svg',
	};

	documentationUrl = 'https://api.coinpaprika.com/#tag/Key';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api-pro.coinpaprika.com/v1/key/info',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Coinpaprika refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Coinpaprika refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Coinpaprika: try again in a minute',
				},
			},
		],
	};
}
