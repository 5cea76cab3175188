// Written by `npm run generate` from nodes/Credits/providers/weatherbit/record.ts.
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
	description: 'The API Key of your Weatherbit account',
};

export class WeatherbitCreditsApi implements ICredentialType {
	name = 'weatherbitCreditsApi';

	displayName = 'Weatherbit Credits API';

	icon: Icon = { light: 'file:../icons/weatherbit.svg', dark: 'file:../icons/weatherbit.dark.svg' };

	documentationUrl = 'https://www.weatherbit.io/api/subscription-usage';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.weatherbit.io/v2.0/subscription/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Weatherbit refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Weatherbit refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Weatherbit: try again in a minute',
				},
			},
		],
	};
}
