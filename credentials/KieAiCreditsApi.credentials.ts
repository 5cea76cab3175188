// Written by `npm run generate` from nodes/Credits/providers/kieAi/record.ts.
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
	description: 'Shown at <a href="https://kie.ai/api-key" target="_blank">kie.ai/api-key</a>',
};

export class KieAiCreditsApi implements ICredentialType {
	name = 'kieAiCreditsApi';

	displayName = 'Kie.ai Credits API';

	icon: Icon = { light: 'file:../icons/kieAi.svg', dark: 'file:../icons/kieAi.dark.svg' };

	documentationUrl = 'https://docs.kie.ai/common-api/get-account-credits';

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
			url: 'https://api.kie.ai/api/v1/chat/credit',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 401,
					message: 'Kie.ai refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 402,
					message: 'Kie.ai says that the account has insufficient credits',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 403,
					message: 'Kie.ai does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 404,
					message: 'Kie.ai rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 422,
					message: 'Kie.ai rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 429,
					message: 'Too many requests to Kie.ai: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 500,
					message: 'Kie.ai is not available right now: try again later',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 455,
					message: 'Kie.ai is in maintenance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 505,
					message: 'Kie.ai has this feature switched off',
				},
			},
		],
	};
}
