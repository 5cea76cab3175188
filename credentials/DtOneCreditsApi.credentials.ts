// Written by `npm run generate` from nodes/Credits/providers/dtOne/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKeyId: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKeyId',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Secret of your DT One account',
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
			name: 'Sandbox',
			value: 'sandbox',
		},
	],
	default: 'live',
};

export class DtOneCreditsApi implements ICredentialType {
	name = 'dtOneCreditsApi';

	displayName = 'DT One Credits API';

	icon: Icon = { light: 'file:../icons/dtOne.svg', dark: 'file:../icons/dtOne.dark.svg' };

	documentationUrl = 'https://dvs-api-doc.dtone.com/#tag/Balances';

	properties: INodeProperties[] = [apiKeyId, apiKey, environment];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKeyId?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'live': 'dvs-api.dtone.com', 'sandbox': 'preprod-dvs-api.dtone.com' })[$credentials.environment]}}/v1/balances",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'DT One refused the API Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'DT One does not allow this API Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to DT One: try again in a minute',
				},
			},
		],
	};
}
