// Written by `npm run generate` from nodes/Credits/providers/datadog/record.ts.
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
		'Shown at <a href="https://app.datadoghq.com/organization-settings/api-keys" target="_blank">app.datadoghq.com/organization-settings/api-keys</a>',
};

const applicationKey: INodeProperties = {
	displayName: 'Application Key',
	name: 'applicationKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'Of the parent organization, with the permission usage_read',
};

const site: INodeProperties = {
	displayName: 'Site',
	name: 'site',
	type: 'options',
	options: [
		{
			name: 'US1 (datadoghq.com)',
			value: 'datadoghq.com',
		},
		{
			name: 'US3 (us3.datadoghq.com)',
			value: 'us3.datadoghq.com',
		},
		{
			name: 'US5 (us5.datadoghq.com)',
			value: 'us5.datadoghq.com',
		},
		{
			name: 'EU (datadoghq.eu)',
			value: 'datadoghq.eu',
		},
		{
			name: 'AP1 (ap1.datadoghq.com)',
			value: 'ap1.datadoghq.com',
		},
		{
			name: 'AP2 (ap2.datadoghq.com)',
			value: 'ap2.datadoghq.com',
		},
		{
			name: 'US1-FED (ddog-gov.com)',
			value: 'ddog-gov.com',
		},
	],
	default: 'datadoghq.com',
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

export class DatadogCreditsApi implements ICredentialType {
	name = 'datadogCreditsApi';

	displayName = 'Datadog Credits API';

	icon: Icon = { light: 'file:../icons/datadog.svg', dark: 'file:../icons/datadog.dark.svg' };

	documentationUrl =
		'https://docs.datadoghq.com/api/latest/usage-metering/#get-estimated-cost-across-your-account';

	properties: INodeProperties[] = [apiKey, applicationKey, site, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'DD-API-KEY': '={{$credentials.apiKey}}',
				'DD-APPLICATION-KEY': '={{$credentials.applicationKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'datadoghq.com': 'api.datadoghq.com', 'us3.datadoghq.com': 'api.us3.datadoghq.com', 'us5.datadoghq.com': 'api.us5.datadoghq.com', 'datadoghq.eu': 'api.datadoghq.eu', 'ap1.datadoghq.com': 'api.ap1.datadoghq.com', 'ap2.datadoghq.com': 'api.ap2.datadoghq.com', 'ddog-gov.com': 'api.ddog-gov.com' })[$credentials.site]}}/api/v2/usage/estimated_cost",
			headers: {
				Accept: 'application/json',
			},
			qs: {
				view: 'summary',
				start_month: "={{$now.toUTC().toFormat('yyyy-MM')}}",
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Datadog refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Datadog refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Datadog: try again in a minute',
				},
			},
		],
	};
}
