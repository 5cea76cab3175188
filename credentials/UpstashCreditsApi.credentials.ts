// Written by `npm run generate` from nodes/Credits/providers/upstash/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const email: INodeProperties = {
	displayName: 'Account E-mail',
	name: 'email',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'Management API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://console.upstash.com/account/api" target="_blank">console.upstash.com/account/api</a>',
};

const databaseId: INodeProperties = {
	displayName: 'Database ID',
	name: 'databaseId',
	type: 'string',
	default: '',
	required: true,
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

export class UpstashCreditsApi implements ICredentialType {
	name = 'upstashCreditsApi';

	displayName = 'Upstash Credits API';

	icon: Icon = { light: 'file:../icons/upstash.svg', dark: 'file:../icons/upstash.dark.svg' };

	documentationUrl = 'https://upstash.com/docs/devops/developer-api/redis/get_database_stats';

	properties: INodeProperties[] = [email, apiKey, databaseId, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.email?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://api.upstash.com/v2/redis/stats/{{encodeURIComponent($credentials.databaseId?.trim())}}',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Upstash refused the Management API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Upstash does not allow this Management API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Upstash: try again in a minute',
				},
			},
		],
	};
}
