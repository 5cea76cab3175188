// Written by `npm run generate` from nodes/Credits/providers/openAi/record.ts.
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
	description: 'The sk-admin- key of an organization',
};

const monthlyBudget: INodeProperties = {
	displayName: 'Monthly Budget (USD)',
	name: 'monthlyBudget',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: '',
	required: true,
};

export class OpenAiCreditsApi implements ICredentialType {
	name = 'openAiCreditsApi';

	displayName = 'OpenAI Credits API';

	icon: Icon = { light: 'file:../icons/openAi.svg', dark: 'file:../icons/openAi.dark.svg' };

	documentationUrl = 'https://platform.openai.com/docs/api-reference/usage/costs';

	properties: INodeProperties[] = [apiKey, monthlyBudget];

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
			url: 'https://api.openai.com/v1/organization/costs',
			qs: {
				start_time: "={{$now.toUTC().startOf('month').toUnixInteger()}}",
				bucket_width: '1d',
				limit: '31',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'OpenAI refused the Admin API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'OpenAI does not allow this Admin API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to OpenAI: try again in a minute',
				},
			},
		],
	};
}
