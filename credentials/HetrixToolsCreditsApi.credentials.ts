// Written by `npm run generate` from nodes/Credits/providers/hetrixTools/record.ts.
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
	description: 'The API Key of your HetrixTools account',
};

export class HetrixToolsCreditsApi implements ICredentialType {
	name = 'hetrixToolsCreditsApi';

	displayName = 'HetrixTools Credits API';

	icon: Icon = {
		light: 'file:../icons/hetrixTools.svg',
		dark: 'file:../icons/hetrixTools.dark.svg',
	};

	documentationUrl = 'https://docs.hetrixtools.com/api/v3/';

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
			url: 'https://api.hetrixtools.com/v3/account/limits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'HetrixTools refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'HetrixTools does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to HetrixTools: try again in a minute',
				},
			},
		],
	};
}
