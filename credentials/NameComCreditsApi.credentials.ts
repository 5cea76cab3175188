// Written by `npm run generate` from nodes/Credits/providers/nameCom/record.ts.
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
	description: 'In the sandbox it ends in -test',
};

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://www.name.com/account/settings/api" target="_blank">name.com/account/settings/api</a>',
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

export class NameComCreditsApi implements ICredentialType {
	name = 'nameComCreditsApi';

	displayName = 'Name.com Credits API';

	icon: Icon = { light: 'file:../icons/nameCom.svg', dark: 'file:../icons/nameCom.dark.svg' };

	documentationUrl = 'https://docs.name.com/docs/api-reference/account-info/check-account-balance';

	properties: INodeProperties[] = [username, apiKey, environment];

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
			url: "=https://{{({ 'live': 'api.name.com', 'sandbox': 'api.dev.name.com' })[$credentials.environment]}}/core/v1/accountinfo/balance",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Name.com refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Name.com does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Name.com: try again in a minute',
				},
			},
		],
	};
}
