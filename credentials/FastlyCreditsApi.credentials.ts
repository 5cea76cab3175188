// Written by `npm run generate` from nodes/Credits/providers/fastly/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'A global token of a user with the role billing',
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

export class FastlyCreditsApi implements ICredentialType {
	name = 'fastlyCreditsApi';

	displayName = 'Fastly Credits API';

	icon: Icon = { light: 'file:../icons/fastly.svg', dark: 'file:../icons/fastly.dark.svg' };

	documentationUrl = 'https://www.fastly.com/documentation/reference/api/account/billing/invoices/';

	properties: INodeProperties[] = [apiKey, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'Fastly-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.fastly.com/billing/v3/invoices/month-to-date',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 202,
					message: 'Fastly is not available right now: try again later',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Fastly refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Fastly does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Fastly: try again in a minute',
				},
			},
		],
	};
}
