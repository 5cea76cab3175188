// Written by `npm run generate` from nodes/Credits/providers/theirStack/record.ts.
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
	description: 'The API Key of your TheirStack account',
};

export class TheirStackCreditsApi implements ICredentialType {
	name = 'theirStackCreditsApi';

	displayName = 'TheirStack Credits API';

	icon: Icon = { light: 'file:../icons/theirStack.svg', dark: 'file:../icons/theirStack.dark.svg' };

	documentationUrl =
		'https://theirstack.com/en/docs/api-reference/billing/get_billing_credit_balance_v0';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.theirstack.com/v0/billing/credit-balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'TheirStack refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'TheirStack refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to TheirStack: try again in a minute',
				},
			},
		],
	};
}
