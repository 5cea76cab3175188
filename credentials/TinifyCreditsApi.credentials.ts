// Written by `npm run generate` from nodes/Credits/providers/tinify/record.ts.
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
		'Shown at <a href="https://tinypng.com/developers" target="_blank">tinypng.com/developers</a>',
};

const monthlyLimit: INodeProperties = {
	displayName: 'Monthly Compressions You Pay For',
	name: 'monthlyLimit',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: 500,
	required: true,
	description: 'Tinify does not tell it; a free account has 500',
};

export class TinifyCreditsApi implements ICredentialType {
	name = 'tinifyCreditsApi';

	displayName = 'TinyPNG / Tinify Credits API';

	icon: Icon = { light: 'file:../icons/tinify.svg', dark: 'file:../icons/tinify.dark.svg' };

	documentationUrl = 'https://tinypng.com/developers/reference';

	properties: INodeProperties[] = [apiKey, monthlyLimit];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: 'api',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.tinify.com/shrink',
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: {
				ignore: true,
				except: [401],
			},
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'TinyPNG / Tinify refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'TinyPNG / Tinify does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to TinyPNG / Tinify: try again in a minute',
				},
			},
		],
	};
}
