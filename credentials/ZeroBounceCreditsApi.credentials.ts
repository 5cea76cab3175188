// Written by `npm run generate` from nodes/Credits/providers/zeroBounce/record.ts.
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
	description: 'The API Key of your ZeroBounce account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'Default',
			value: 'default',
		},
		{
			name: 'United States',
			value: 'us',
		},
		{
			name: 'Europe',
			value: 'eu',
		},
	],
	default: 'default',
};

export class ZeroBounceCreditsApi implements ICredentialType {
	name = 'zeroBounceCreditsApi';

	displayName = 'ZeroBounce Credits API';

	icon: Icon = { light: 'file:../icons/zeroBounce.svg', dark: 'file:../icons/zeroBounce.dark.svg' };

	documentationUrl =
		'https://www.zerobounce.net/docs/email-validation-api-quickstart/v2-credit-balance';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'default': 'api.zerobounce.net', 'us': 'api-us.zerobounce.net', 'eu': 'api-eu.zerobounce.net' })[$credentials.region]}}/v2/getcredits",
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Credits',
					value: '-1',
					message: 'ZeroBounce refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Credits',
					value: -1,
					message: 'ZeroBounce refused the API Key',
				},
			},
		],
	};
}
