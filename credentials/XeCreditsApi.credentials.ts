// Written by `npm run generate` from nodes/Credits/providers/xe/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const accountId: INodeProperties = {
	displayName: 'Account ID',
	name: 'accountId',
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
	description: 'The API Key of your XE Currency Data account',
};

export class XeCreditsApi implements ICredentialType {
	name = 'xeCreditsApi';

	displayName = 'XE Currency Data Credits API';

	icon: Icon = { light: 'file:../icons/xe.svg', dark: 'file:../icons/xe.dark.svg' };

	documentationUrl = 'https://xecdapi.xe.com/docs/v1/';

	properties: INodeProperties[] = [accountId, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.accountId?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://xecdapi.xe.com/v1/account_info.json',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'XE Currency Data refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'XE Currency Data does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to XE Currency Data: try again in a minute',
				},
			},
		],
	};
}
