// Written by `npm run generate` from nodes/Credits/providers/etherscan/record.ts.
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
	description: 'The API Key of your Etherscan account',
};

export class EtherscanCreditsApi implements ICredentialType {
	name = 'etherscanCreditsApi';

	displayName = 'Etherscan Credits API';

	icon: Icon = { light: 'file:../icons/etherscan.svg', dark: 'file:../icons/etherscan.dark.svg' };

	documentationUrl = 'https://docs.etherscan.io/api-reference/endpoint/getapilimit';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				apikey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.etherscan.io/v2/api',
			qs: {
				module: 'getapilimit',
				action: 'getapilimit',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: '0',
					message: 'Etherscan refused the request: check the API Key, or try again in a minute',
				},
			},
		],
	};
}
