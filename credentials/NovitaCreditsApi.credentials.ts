// Written by `npm run generate` from nodes/Credits/providers/novita/record.ts.
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
		'Shown at <a href="https://novita.ai/settings/key-management" target="_blank">novita.ai/settings/key-management</a>',
};

export class NovitaCreditsApi implements ICredentialType {
	name = 'novitaCreditsApi';

	displayName = 'Novita AI Credits API';

	icon: Icon = { light: 'file:../icons/novita.svg', dark: 'file:../icons/novita.dark.svg' };

	documentationUrl = 'https://novita.ai/docs/api-reference/basic-get-user-balance';

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
			url: 'https://api.novita.ai/openapi/v1/billing/balance/detail',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Novita AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Novita AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Novita AI: try again in a minute',
				},
			},
		],
	};
}
