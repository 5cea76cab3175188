// Written by `npm run generate` from nodes/Credits/providers/krakenIo/record.ts.
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
	description: 'The API Key of your Kraken.io account',
};

const apiSecret: INodeProperties = {
	displayName: 'API Secret',
	name: 'apiSecret',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Secret of your Kraken.io account',
};

export class KrakenIoCreditsApi implements ICredentialType {
	name = 'krakenIoCreditsApi';

	displayName = 'Kraken.io Credits API';

	icon: Icon = { light: 'file:../icons/krakenIo.svg', dark: 'file:../icons/krakenIo.dark.svg' };

	documentationUrl = 'https://kraken.io/docs/user-status';

	properties: INodeProperties[] = [apiKey, apiSecret];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.kraken.io/user_status',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {
				auth: {
					api_key: '={{$credentials.apiKey}}',
					api_secret: '={{$credentials.apiSecret}}',
				},
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Kraken.io refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Kraken.io does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Kraken.io: try again in a minute',
				},
			},
		],
	};
}
