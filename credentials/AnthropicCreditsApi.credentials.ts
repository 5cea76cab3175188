// Written by `npm run generate` from nodes/Credits/providers/anthropic/record.ts.
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
	description: 'The sk-ant-admin key of an organization',
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

export class AnthropicCreditsApi implements ICredentialType {
	name = 'anthropicCreditsApi';

	displayName = 'Anthropic Credits API';

	icon: Icon = { light: 'file:../icons/anthropic.svg', dark: 'file:../icons/anthropic.dark.svg' };

	documentationUrl = 'https://platform.claude.com/docs/en/api/admin/cost_report/retrieve';

	properties: INodeProperties[] = [apiKey, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.anthropic.com/v1/organizations/cost_report',
			headers: {
				'anthropic-version': '2023-06-01',
				'User-Agent': 'n8n-nodes-credits',
			},
			qs: {
				starting_at: "={{$now.toUTC().toFormat('yyyy-MM')}}-01T00:00:00Z",
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
					message: 'Anthropic refused the Admin API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Anthropic does not allow this Admin API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'Anthropic does not allow this Admin API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Anthropic: try again in a minute',
				},
			},
		],
	};
}
