// Written by `npm run generate` from nodes/Credits/providers/vastAi/record.ts.
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
		'Shown at <a href="https://cloud.vast.ai/account/" target="_blank">cloud.vast.ai/account</a>',
};

export class VastAiCreditsApi implements ICredentialType {
	name = 'vastAiCreditsApi';

	displayName = 'Vast.ai Credits API';

	icon: Icon = { light: 'file:../icons/vastAi.svg', dark: 'file:../icons/vastAi.dark.svg' };

	documentationUrl = 'https://docs.vast.ai/api-reference/accounts/show-user';

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
			url: 'https://console.vast.ai/api/v0/users/current/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Vast.ai refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Vast.ai does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Vast.ai: try again in a minute',
				},
			},
		],
	};
}
