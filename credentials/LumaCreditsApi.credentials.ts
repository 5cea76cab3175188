// Written by `npm run generate` from nodes/Credits/providers/luma/record.ts.
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
	description: 'The API Key of your Luma (Dream Machine) account',
};

export class LumaCreditsApi implements ICredentialType {
	name = 'lumaCreditsApi';

	displayName = 'Luma (Dream Machine) Credits API';

	icon: Icon = { light: 'file:../icons/luma.svg', dark: 'file:../icons/luma.dark.svg' };

	documentationUrl = 'https://docs.lumalabs.ai/changelog/callbacks-and-credits-balance';

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
			url: 'https://api.lumalabs.ai/dream-machine/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Luma (Dream Machine) refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Luma (Dream Machine) does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Luma (Dream Machine): try again in a minute',
				},
			},
		],
	};
}
