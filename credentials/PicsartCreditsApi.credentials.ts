// Written by `npm run generate` from nodes/Credits/providers/picsart/record.ts.
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
	description:
		'Shown at <a href="https://console.picsart.io/" target="_blank">console.picsart.io</a>',
};

const product: INodeProperties = {
	displayName: 'Product',
	name: 'product',
	type: 'options',
	options: [
		{
			name: 'Image',
			value: 'image',
		},
		{
			name: 'GenAI',
			value: 'genai',
		},
		{
			name: 'Video',
			value: 'video',
		},
		{
			name: 'Variable Data',
			value: 'variableData',
		},
	],
	default: 'image',
};

export class PicsartCreditsApi implements ICredentialType {
	name = 'picsartCreditsApi';

	displayName = 'Picsart Credits API';

	icon: Icon = { light: 'file:../icons/picsart.svg', dark: 'file:../icons/picsart.dark.svg' };

	documentationUrl = 'https://docs.picsart.io/reference/programmable-image-get_balance';

	properties: INodeProperties[] = [apiKey, product];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Picsart-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.picsart.io/tools/1.0/balance',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Picsart refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Picsart does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Picsart: try again in a minute',
				},
			},
		],
	};
}
