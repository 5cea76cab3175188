// Written by `npm run generate` from nodes/Credits/providers/revAi/record.ts.
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
	description: 'The API Key of your Rev AI account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'United States',
			value: 'us',
		},
		{
			name: 'Europe',
			value: 'eu',
		},
	],
	default: 'us',
};

export class RevAiCreditsApi implements ICredentialType {
	name = 'revAiCreditsApi';

	displayName = 'Rev AI Credits API';

	icon: Icon = { light: 'file:../icons/revAi.svg', dark: 'file:../icons/revAi.dark.svg' };

	documentationUrl = 'https://docs.rev.ai/api/asynchronous/reference/#tag/Account';

	properties: INodeProperties[] = [apiKey, region];

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
			url: "=https://{{({ 'us': 'api.rev.ai', 'eu': 'ec1.api.rev.ai' })[$credentials.region]}}/speechtotext/v1/account",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Rev AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Rev AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Rev AI: try again in a minute',
				},
			},
		],
	};
}
