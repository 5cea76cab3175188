// Written by `npm run generate` from nodes/Credits/providers/cockroachDb/record.ts.
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
	description: 'Of a service account that is Billing Coordinator',
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

export class CockroachDbCreditsApi implements ICredentialType {
	name = 'cockroachDbCreditsApi';

	displayName = 'CockroachDB Cloud Credits API';

	icon: Icon = {
		light: 'file:../icons/cockroachDb.svg',
		dark: 'file:../icons/cockroachDb.dark.svg',
	};

	documentationUrl = 'https://www.cockroachlabs.com/docs/api/cloud/v1';

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
			url: 'https://cockroachlabs.cloud/api/v1/invoices',
			qs: {
				status: 'DRAFT',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'CockroachDB Cloud refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'CockroachDB Cloud does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to CockroachDB Cloud: try again in a minute',
				},
			},
		],
	};
}
