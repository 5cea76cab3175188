// Written by `npm run generate` from nodes/Credits/providers/proxySeller/record.ts.
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
	description: 'The API Key of your Proxy-Seller account',
};

export class ProxySellerCreditsApi implements ICredentialType {
	name = 'proxySellerCreditsApi';

	displayName = 'Proxy-Seller Credits API';

	icon: Icon = {
		light: 'file:../icons/proxySeller.svg',
		dark: 'file:../icons/proxySeller.dark.svg',
	};

	documentationUrl = 'https://docs.proxy-seller.com/en/api-v2/balance';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://proxy-seller.com/personal/api/v2/{{encodeURIComponent($credentials.apiKey)}}/balance/get',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 'error',
					message:
						'Proxy-Seller refused the API Key or this IP address, or its request limit is reached',
				},
			},
		],
	};
}
