// Written by `npm run generate` from nodes/Credits/providers/typecast/record.ts.
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
		'Shown at <a href="https://typecast.ai/developers/api/api-key" target="_blank">typecast.ai/developers/api/api-key</a>',
};

export class TypecastCreditsApi implements ICredentialType {
	name = 'typecastCreditsApi';

	displayName = 'Typecast Credits API';

	icon: Icon = { light: 'file:../icons/typecast.svg', dark: 'file:../icons/typecast.dark.svg' };

	documentationUrl = 'https://typecast.ai/docs/api-reference';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.typecast.ai/v1/users/me/subscription',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Typecast refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Typecast does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Typecast: try again in a minute',
				},
			},
		],
	};
}
