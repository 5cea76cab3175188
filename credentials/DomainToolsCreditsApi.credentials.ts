// Written by `npm run generate` from nodes/Credits/providers/domainTools/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiUsername: INodeProperties = {
	displayName: 'API Username',
	name: 'apiUsername',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Key of your DomainTools account',
};

export class DomainToolsCreditsApi implements ICredentialType {
	name = 'domainToolsCreditsApi';

	displayName = 'DomainTools Credits API';

	icon: Icon = {
		light: 'file:../icons/domainTools.svg',
		dark: 'file:../icons/domainTools.dark.svg',
	};

	documentationUrl = 'https://docs.domaintools.com/api/general/account_information/';

	properties: INodeProperties[] = [apiUsername, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_username: '={{$credentials.apiUsername?.trim()}}',
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.domaintools.com/v1/account/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'DomainTools refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'DomainTools does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to DomainTools: try again in a minute',
				},
			},
		],
	};
}
