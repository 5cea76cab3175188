// Written by `npm run generate` from nodes/Credits/providers/clickHouseCloud/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKeyId: INodeProperties = {
	displayName: 'Key ID',
	name: 'apiKeyId',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'Key Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://console.clickhouse.cloud" target="_blank">console.clickhouse.cloud</a>',
};

const organizationId: INodeProperties = {
	displayName: 'Organization ID',
	name: 'organizationId',
	type: 'string',
	default: '',
	required: true,
};

const monthlyBudget: INodeProperties = {
	displayName: 'Monthly Budget (ClickHouse Credits)',
	name: 'monthlyBudget',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: '',
	required: true,
};

export class ClickHouseCloudCreditsApi implements ICredentialType {
	name = 'clickHouseCloudCreditsApi';

	displayName = 'ClickHouse Cloud Credits API';

	icon: Icon = {
		light: 'file:../icons/clickHouseCloud.svg',
		dark: 'file:../icons/clickHouseCloud.dark.svg',
	};

	documentationUrl =
		'https://clickhouse.com/docs/products/cloud/api-reference/billing/get-organization-usage-costs';

	properties: INodeProperties[] = [apiKeyId, apiKey, organizationId, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKeyId?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://api.clickhouse.cloud/v1/organizations/{{encodeURIComponent($credentials.organizationId?.trim())}}/usageCost',
			qs: {
				from_date: "={{$now.toUTC().toFormat('yyyy-MM')}}-01",
				to_date: "={{$now.toUTC().toFormat('yyyy-MM-dd')}}",
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ClickHouse Cloud refused the Key Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ClickHouse Cloud does not allow this Key Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ClickHouse Cloud: try again in a minute',
				},
			},
		],
	};
}
