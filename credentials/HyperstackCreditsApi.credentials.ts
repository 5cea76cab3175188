// Written by `npm run generate` from nodes/Credits/providers/hyperstack/record.ts.
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
		'Shown at <a href="https://console.hyperstack.cloud/api-keys" target="_blank">console.hyperstack.cloud/api-keys</a>',
};

export class HyperstackCreditsApi implements ICredentialType {
	name = 'hyperstackCreditsApi';

	displayName = 'Hyperstack Credits API';

	icon: Icon = { light: 'file:../icons/hyperstack.svg', dark: 'file:../icons/hyperstack.dark.svg' };

	documentationUrl =
		'https://docs.hyperstack.cloud/docs/api-reference/billing-resources/billing/credits/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://infrahub-api.nexgencloud.com/v1/billing/user-credit/credit',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Hyperstack refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Hyperstack does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Hyperstack: try again in a minute',
				},
			},
		],
	};
}
