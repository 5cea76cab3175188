// Written by `npm run generate` from nodes/Credits/providers/dropboxSign/record.ts.
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
		'Shown at <a href="https://app.hellosign.com/home/myAccount#api" target="_blank">app.hellosign.com/home/myAccount#api</a>',
};

export class DropboxSignCreditsApi implements ICredentialType {
	name = 'dropboxSignCreditsApi';

	displayName = 'Dropbox Sign Credits API';

	icon: Icon = {
		light: 'file:../icons/dropboxSign.svg',
		dark: 'file:../icons/dropboxSign.dark.svg',
	};

	documentationUrl = 'https://developers.hellosign.com/api/reference/operation/accountGet/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKey}}',
				password: '',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.hellosign.com/v3/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Dropbox Sign refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Dropbox Sign does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Dropbox Sign: try again in a minute',
				},
			},
		],
	};
}
