// Written by `npm run generate` from nodes/Credits/providers/openExchangeRates/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'App ID',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The App ID of your Open Exchange Rates account',
};

export class OpenExchangeRatesCreditsApi implements ICredentialType {
	name = 'openExchangeRatesCreditsApi';

	displayName = 'Open Exchange Rates Credits API';

	icon: Icon = {
		light: 'file:../icons/openExchangeRates.svg',
		dark: 'file:../icons/openExchangeRates.dark.svg',
	};

	documentationUrl = 'https://docs.openexchangerates.org/reference/usage-json';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Token {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://openexchangerates.org/api/usage.json',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Open Exchange Rates refused the App ID',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Open Exchange Rates does not allow this App ID to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Open Exchange Rates: try again in a minute',
				},
			},
		],
	};
}
