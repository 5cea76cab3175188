// Written by `npm run generate` from nodes/Credits/providers/dynadot/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Production Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Production Key of your Dynadot account',
};

export class DynadotCreditsApi implements ICredentialType {
	name = 'dynadotCreditsApi';

	displayName = 'Dynadot Credits API';

	icon: Icon = { light: 'file:../icons/dynadot.svg', dark: 'file:../icons/dynadot.dark.svg' };

	documentationUrl = 'https://www.dynadot.com/domain/api3.html';

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
			url: 'https://api.dynadot.com/api3.json',
			qs: {
				command: 'get_account_balance',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Response.Error',
					value: 'invalid key',
					message: 'Dynadot refused the API Production Key, or the IP address of this n8n',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'GetAccountBalanceResponse.Status',
					value: 'error',
					message: 'Dynadot refused the API Production Key, or the IP address of this n8n',
				},
			},
		],
	};
}
