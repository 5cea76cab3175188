// Written by `npm run generate` from nodes/Credits/providers/clickSend/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'Username',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Key of your ClickSend account',
};

export class ClickSendCreditsApi implements ICredentialType {
	name = 'clickSendCreditsApi';

	displayName = 'ClickSend Credits API';

	icon: Icon = { light: 'file:../icons/clickSend.svg', dark: 'file:../icons/clickSend.dark.svg' };

	documentationUrl = 'https://developers.clicksend.com/';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.username?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://rest.clicksend.com/v3/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ClickSend refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ClickSend does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ClickSend: try again in a minute',
				},
			},
		],
	};
}
