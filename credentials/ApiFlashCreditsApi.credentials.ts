// Written by `npm run generate` from nodes/Credits/providers/apiFlash/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Access Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Access Key of your ApiFlash account',
};

export class ApiFlashCreditsApi implements ICredentialType {
	name = 'apiFlashCreditsApi';

	displayName = 'ApiFlash Credits API';

	icon: Icon = { light: 'file:../icons/apiFlash.svg', dark: 'file:../icons/apiFlash.dark.svg' };

	documentationUrl = 'https://apiflash.com/documentation#quota';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				access_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.apiflash.com/v1/urltoimage/quota',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ApiFlash refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ApiFlash refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ApiFlash: try again in a minute',
				},
			},
		],
	};
}
