// Written by `npm run generate` from nodes/Credits/providers/apollo/record.ts.
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
	description: 'A master key, or one whose scope has api/v1/usage_stats/credit_usage_stats',
};

export class ApolloCreditsApi implements ICredentialType {
	name = 'apolloCreditsApi';

	displayName = 'Apollo.io Credits API';

	icon: Icon = { light: 'file:../icons/apollo.svg', dark: 'file:../icons/apollo.dark.svg' };

	documentationUrl = 'https://docs.apollo.io/reference/view-credit-usage-stats';

	properties: INodeProperties[] = [apiKey];

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
			method: 'POST',
			url: 'https://api.apollo.io/api/v1/usage_stats/credit_usage_stats',
			headers: {
				'Content-Type': 'application/json',
			},
			body: '{}',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Apollo.io refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Apollo.io does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Apollo.io: try again in a minute',
				},
			},
		],
	};
}
