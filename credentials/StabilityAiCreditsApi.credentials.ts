// Written by `npm run generate` from nodes/Credits/providers/stabilityAi/record.ts.
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
	description: 'The API Key of your Stability AI account',
};

const organization: INodeProperties = {
	displayName: 'Organization',
	name: 'organization',
	type: 'string',
	default: '',
	placeholder: 'org-…',
	description: "Id of the organization; the default one of the key's owner without it",
};

export class StabilityAiCreditsApi implements ICredentialType {
	name = 'stabilityAiCreditsApi';

	displayName = 'Stability AI Credits API';

	icon: Icon = {
		light: 'file:../icons/stabilityAi.svg',
		dark: 'file:../icons/stabilityAi.dark.svg',
	};

	documentationUrl = 'https://platform.stability.ai/docs/api-reference';

	properties: INodeProperties[] = [apiKey, organization];

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
			url: 'https://api.stability.ai/v1/user/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Stability AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Stability AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Stability AI: try again in a minute',
				},
			},
		],
	};
}
