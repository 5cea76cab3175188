// Written by `npm run generate` from nodes/Credits/providers/lalalAi/record.ts.
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
	description: 'The license or activation key of the account',
};

export class LalalAiCreditsApi implements ICredentialType {
	name = 'lalalAiCreditsApi';

	displayName = 'LALAL.AI Credits API';

	icon: Icon = { light: 'file:../icons/lalalAi.svg', dark: 'file:../icons/lalalAi.dark.svg' };

	documentationUrl = 'https://www.lalal.ai/api/v1/docs/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-License-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://www.lalal.ai/api/v1/limits/minutes_left/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'LALAL.AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'LALAL.AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to LALAL.AI: try again in a minute',
				},
			},
		],
	};
}
