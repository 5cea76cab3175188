// Written by `npm run generate` from nodes/Credits/providers/exchangeRateApi/record.ts.
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
	description: 'The API Key of your ExchangeRate-API account',
};

export class ExchangeRateApiCreditsApi implements ICredentialType {
	name = 'exchangeRateApiCreditsApi';

	displayName = 'ExchangeRate-API Credits API';

	icon: Icon = {
		light: 'file:../icons/exchangeRateApi.svg',
		dark: 'file:../icons/exchangeRateApi.dark.svg',
	};

	documentationUrl = 'https://www.exchangerate-api.com/docs/request-quota';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://v6.exchangerate-api.com/v6/{{encodeURIComponent($credentials.apiKey)}}/quota',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error-type',
					value: 'invalid-key',
					message: 'ExchangeRate-API refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error-type',
					value: 'inactive-account',
					message: 'ExchangeRate-API does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error-type',
					value: 'quota-reached',
					message: 'ExchangeRate-API does not allow this API Key to read the balance',
				},
			},
		],
	};
}
