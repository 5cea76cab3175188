// Written by `npm run generate` from nodes/Credits/providers/scalewayConsumption/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Secret Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'With the permission BillingReadOnly',
};

const organizationId: INodeProperties = {
	displayName: 'Organization ID',
	name: 'organizationId',
	type: 'string',
	default: '',
	required: true,
};

const monthlyBudget: INodeProperties = {
	displayName: 'Monthly Budget (EUR)',
	name: 'monthlyBudget',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: '',
	required: true,
};

export class ScalewayConsumptionCreditsApi implements ICredentialType {
	name = 'scalewayConsumptionCreditsApi';

	displayName = 'Scaleway (Consumption) Credits API';

	icon: Icon = {
		light: 'file:../icons/scalewayConsumption.svg',
		dark: 'file:../icons/scalewayConsumption.dark.svg',
	};

	documentationUrl = 'https://www.scaleway.com/en/developers/api/billing/';

	properties: INodeProperties[] = [apiKey, organizationId, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Auth-Token': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.scaleway.com/billing/v2beta1/consumptions',
			qs: {
				organization_id: '={{$credentials.organizationId?.trim()}}',
				billing_period: "={{$now.toUTC().toFormat('yyyy-MM')}}",
				page: "={{'1'}}",
				page_size: '100',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Scaleway (Consumption) refused the Secret Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Scaleway (Consumption) does not allow this Secret Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Scaleway (Consumption): try again in a minute',
				},
			},
		],
	};
}
