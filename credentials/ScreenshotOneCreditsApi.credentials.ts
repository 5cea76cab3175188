// Written by `npm run generate` from nodes/Credits/providers/screenshotOne/record.ts.
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
	description: 'The Access Key of your ScreenshotOne account',
};

export class ScreenshotOneCreditsApi implements ICredentialType {
	name = 'screenshotOneCreditsApi';

	displayName = 'ScreenshotOne Credits API';

	icon: Icon = {
		light: 'file:../icons/screenshotOne.svg',
		dark: 'file:../icons/screenshotOne.dark.svg',
	};

	documentationUrl = 'https://screenshotone.com/docs/get-usage/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Access-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.screenshotone.com/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'ScreenshotOne refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ScreenshotOne refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ScreenshotOne refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ScreenshotOne: try again in a minute',
				},
			},
		],
	};
}
