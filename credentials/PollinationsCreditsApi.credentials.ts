// Written by `npm run generate` from nodes/Credits/providers/pollinations/record.ts.
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
		'Shown at <a href="https://enter.pollinations.ai" target="_blank">enter.pollinations.ai</a>',
};

export class PollinationsCreditsApi implements ICredentialType {
	name = 'pollinationsCreditsApi';

	displayName = 'Pollinations Credits API';

	icon: Icon = {
		light: 'file:../icons/pollinations.svg',
		dark: 'file:../icons/pollinations.dark.svg',
	};

	documentationUrl = 'https://enter.pollinations.ai';

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
			url: 'https://gen.pollinations.ai/account/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Pollinations refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Pollinations does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Pollinations: try again in a minute',
				},
			},
		],
	};
}
