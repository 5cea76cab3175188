// Written by `npm run generate` from nodes/Credits/providers/d7Networks/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Token of your D7 Networks account',
};

export class D7NetworksCreditsApi implements ICredentialType {
	name = 'd7NetworksCreditsApi';

	displayName = 'D7 Networks Credits API';

	icon: Icon = { light: 'file:../icons/d7Networks.svg', dark: 'file:../icons/d7Networks.dark.svg' };

	documentationUrl = 'https://d7networks.com/';

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
			url: 'https://api.d7networks.com/messages/v1/balance',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'D7 Networks refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'D7 Networks does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to D7 Networks: try again in a minute',
				},
			},
		],
	};
}
