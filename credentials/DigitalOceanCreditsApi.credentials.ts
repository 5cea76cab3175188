// Written by `npm run generate` from nodes/Credits/providers/digitalOcean/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Personal Access Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'A token with the scope billing:read',
};

export class DigitalOceanCreditsApi implements ICredentialType {
	name = 'digitalOceanCreditsApi';

	displayName = 'DigitalOcean Credits API';

	icon: Icon = {
		light: 'file:../icons/digitalOcean.svg',
		dark: 'file:../icons/digitalOcean.dark.svg',
	};

	documentationUrl = 'https://docs.digitalocean.com/reference/api/reference/billing/';

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
			url: 'https://api.digitalocean.com/v2/customers/my/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'DigitalOcean refused the Personal Access Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'DigitalOcean does not allow this Personal Access Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to DigitalOcean: try again in a minute',
				},
			},
		],
	};
}
