// Written by `npm run generate` from nodes/Credits/providers/venice/record.ts.
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
		'Shown at <a href="https://venice.ai/settings/api" target="_blank">venice.ai/settings/api</a>',
};

export class VeniceCreditsApi implements ICredentialType {
	name = 'veniceCreditsApi';

	displayName = 'Venice AI Credits API';

	icon: Icon = { light: 'file:../icons/venice.svg', dark: 'file:../icons/venice.dark.svg' };

	documentationUrl = 'https://docs.venice.ai/api-reference/endpoint/billing/balance';

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
			url: 'https://api.venice.ai/api/v1/billing/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Venice AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Venice AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Venice AI: try again in a minute',
				},
			},
		],
	};
}
