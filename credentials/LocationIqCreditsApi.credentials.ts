// Written by `npm run generate` from nodes/Credits/providers/locationIq/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Access Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Access Token of your LocationIQ account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'United States',
			value: 'us1',
		},
		{
			name: 'Europe',
			value: 'eu1',
		},
	],
	default: 'us1',
};

export class LocationIqCreditsApi implements ICredentialType {
	name = 'locationIqCreditsApi';

	displayName = 'LocationIQ Credits API';

	icon: Icon = { light: 'file:../icons/locationIq.svg', dark: 'file:../icons/locationIq.dark.svg' };

	documentationUrl = 'https://docs.locationiq.com/reference/balance';

	properties: INodeProperties[] = [apiKey, region];

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
			url: "=https://{{({ 'us1': 'us1.locationiq.com', 'eu1': 'eu1.locationiq.com' })[$credentials.region]}}/v1/balance",
			qs: {
				format: 'json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'LocationIQ refused the Access Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'LocationIQ does not allow this Access Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to LocationIQ: try again in a minute',
				},
			},
		],
	};
}
