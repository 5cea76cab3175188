// Written by `npm run generate` from nodes/Credits/providers/nanoGptSubscription/record.ts.
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
	description: 'Shown at <a href="https://nano-gpt.com/api" target="_blank">nano-gpt.com/api</a>',
};

export class NanoGptSubscriptionCreditsApi implements ICredentialType {
	name = 'nanoGptSubscriptionCreditsApi';

	displayName = 'NanoGPT Subscription Credits API';

	icon: Icon = {
		light: 'file:../icons/nanoGptSubscription.svg',
		dark: 'file:../icons/nanoGptSubscription.dark.svg',
	};

	documentationUrl = 'https://nano-gpt.com';

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
			url: 'https://nano-gpt.com/api/subscription/v1/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'NanoGPT Subscription refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'NanoGPT Subscription refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to NanoGPT Subscription: try again in a minute',
				},
			},
		],
	};
}
