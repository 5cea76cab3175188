// Written by `npm run generate` from nodes/Credits/providers/falAi/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Admin API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'A key with the scope ADMIN',
};

export class FalAiCreditsApi implements ICredentialType {
	name = 'falAiCreditsApi';

	displayName = 'Fal.ai Credits API';

	icon: Icon = { light: 'file:../icons/falAi.svg', dark: 'file:../icons/falAi.dark.svg' };

	documentationUrl = 'https://fal.ai/docs/platform-apis/v1/account/billing';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Key {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.fal.ai/v1/account/billing',
			qs: {
				expand: 'credits',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Fal.ai refused the Admin API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Fal.ai does not allow this Admin API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Fal.ai: try again in a minute',
				},
			},
		],
	};
}
