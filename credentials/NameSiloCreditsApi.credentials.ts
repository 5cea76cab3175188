// Written by `npm run generate` from nodes/Credits/providers/nameSilo/record.ts.
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
		'Shown at <a href="https://www.namesilo.com/account/api-manager" target="_blank">namesilo.com/account/api-manager</a>',
};

export class NameSiloCreditsApi implements ICredentialType {
	name = 'nameSiloCreditsApi';

	displayName = 'NameSilo Credits API';

	icon: Icon = { light: 'file:../icons/nameSilo.svg', dark: 'file:../icons/nameSilo.dark.svg' };

	documentationUrl = 'https://www.namesilo.com/api-reference/pages?uid=account/get-account-balance';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://www.namesilo.com/api/getAccountBalance',
			qs: {
				version: '1',
				type: 'json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'reply.code',
					value: 110,
					message: 'NameSilo refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'reply.code',
					value: 112,
					message: 'NameSilo is not available right now: try again later',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'reply.code',
					value: 113,
					message: 'NameSilo does not allow this API Key to read the balance',
				},
			},
		],
	};
}
