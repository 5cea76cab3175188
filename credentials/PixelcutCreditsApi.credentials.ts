// Written by `npm run generate` from nodes/Credits/providers/pixelcut/record.ts.
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
		'Shown at <a href="https://developer.pixelcut.ai/" target="_blank">developer.pixelcut.ai</a>',
};

export class PixelcutCreditsApi implements ICredentialType {
	name = 'pixelcutCreditsApi';

	displayName = 'Pixelcut Credits API';

	icon: Icon = { light: 'file:../icons/pixelcut.svg', dark: 'file:../icons/pixelcut.dark.svg' };

	documentationUrl = 'https://www.pixelcut.ai/docs/api-reference/get-credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.developer.pixelcut.ai/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Pixelcut refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Pixelcut does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Pixelcut: try again in a minute',
				},
			},
		],
	};
}
