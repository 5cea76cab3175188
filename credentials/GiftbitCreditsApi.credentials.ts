// Written by `npm run generate` from nodes/Credits/providers/giftbit/record.ts.
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
	description: 'The API Key of your Giftbit account',
};

const environment: INodeProperties = {
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{
			name: 'Live',
			value: 'live',
		},
		{
			name: 'Testbed',
			value: 'testbed',
		},
	],
	default: 'live',
};

export class GiftbitCreditsApi implements ICredentialType {
	name = 'giftbitCreditsApi';

	displayName = 'Giftbit Credits API';

	icon: Icon = { light: 'file:../icons/giftbit.svg', dark: 'file:../icons/giftbit.dark.svg' };

	documentationUrl = 'https://www.giftbit.com/giftbitapi/#/reference/0/funds';

	properties: INodeProperties[] = [apiKey, environment];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'live': 'api.giftbit.com', 'testbed': 'api-testbed.giftbit.com' })[$credentials.environment]}}/papi/v1/funds",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Giftbit refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Giftbit does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Giftbit: try again in a minute',
				},
			},
		],
	};
}
