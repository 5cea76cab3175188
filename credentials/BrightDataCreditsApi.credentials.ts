// Written by `npm run generate` from nodes/Credits/providers/brightData/record.ts.
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
		'Shown at <a href="https://brightdata.com/cp/setting/users" target="_blank">brightdata.com/cp/setting/users</a>',
};

export class BrightDataCreditsApi implements ICredentialType {
	name = 'brightDataCreditsApi';

	displayName = 'Bright Data Credits API';

	icon: Icon = { light: 'file:../icons/brightData.svg', dark: 'file:../icons/brightData.dark.svg' };

	documentationUrl =
		'https://docs.brightdata.com/api-reference/account-management-api/Get_total_balance_through_API';

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
			url: 'https://api.brightdata.com/customer/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Bright Data refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Bright Data does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Bright Data: try again in a minute',
				},
			},
		],
	};
}
