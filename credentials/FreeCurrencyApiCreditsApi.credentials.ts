// Written by `npm run generate` from nodes/Credits/providers/freeCurrencyApi/record.ts.
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
	description: 'The API Key of your Freecurrencyapi.com account',
};

export class FreeCurrencyApiCreditsApi implements ICredentialType {
	name = 'freeCurrencyApiCreditsApi';

	displayName = 'Freecurrencyapi.com Credits API';

	icon: Icon = {
		light: 'file:../icons/freeCurrencyApi.svg',
		dark: 'file:../icons/freeCurrencyApi.dark.svg',
	};

	documentationUrl = 'https://freecurrencyapi.com/docs/status';

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
			url: 'https://api.freecurrencyapi.com/v1/status',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Freecurrencyapi.com refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Freecurrencyapi.com does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Freecurrencyapi.com: try again in a minute',
				},
			},
		],
	};
}
