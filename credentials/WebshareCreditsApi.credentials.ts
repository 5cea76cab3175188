// Written by `npm run generate` from nodes/Credits/providers/webshare/record.ts.
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
	description: 'The API Key of your Webshare account',
};

const planId: INodeProperties = {
	displayName: 'Plan ID',
	name: 'planId',
	type: 'string',
	default: '',
	description: 'Needed where the account has several active plans',
};

export class WebshareCreditsApi implements ICredentialType {
	name = 'webshareCreditsApi';

	displayName = 'Webshare Credits API';

	icon: Icon = { light: 'file:../icons/webshare.svg', dark: 'file:../icons/webshare.dark.svg' };

	documentationUrl = 'https://apidocs.webshare.io/subscription/plan';

	properties: INodeProperties[] = [apiKey, planId];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Token {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://proxy.webshare.io/api/v2/subscription/plan/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Webshare refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Webshare does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Webshare: try again in a minute',
				},
			},
		],
	};
}
