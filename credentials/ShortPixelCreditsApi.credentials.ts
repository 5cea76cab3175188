// Written by `npm run generate` from nodes/Credits/providers/shortPixel/record.ts.
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
	description: 'The API Key of your ShortPixel account',
};

export class ShortPixelCreditsApi implements ICredentialType {
	name = 'shortPixelCreditsApi';

	displayName = 'ShortPixel Credits API';

	icon: Icon = { light: 'file:../icons/shortPixel.svg', dark: 'file:../icons/shortPixel.dark.svg' };

	documentationUrl = 'https://shortpixel.com/api-docs';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			body: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.shortpixel.com/v2/api-status.php',
			headers: {
				'Content-Type': 'application/x-www-form-urlencoded',
			},
			body: {},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ShortPixel refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ShortPixel does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ShortPixel: try again in a minute',
				},
			},
		],
	};
}
