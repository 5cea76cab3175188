// Written by `npm run generate` from nodes/Credits/providers/instantly/record.ts.
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
	description: 'A key of API v2 with the scope workspace_billing:read; keys of v1 are refused',
};

export class InstantlyCreditsApi implements ICredentialType {
	name = 'instantlyCreditsApi';

	displayName = 'Instantly Credits API';

	icon: Icon = { light: 'file:../icons/instantly.svg', dark: 'file:../icons/instantly.dark.svg' };

	documentationUrl = 'https://developer.instantly.ai';

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
			url: 'https://api.instantly.ai/api/v2/workspace-billing/plan-details',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Instantly refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Instantly does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Instantly: try again in a minute',
				},
			},
		],
	};
}
