// Written by `npm run generate` from nodes/Credits/providers/fireworks/record.ts.
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
		'Shown at <a href="https://app.fireworks.ai/settings/users/api-keys" target="_blank">app.fireworks.ai/settings/users/api-keys</a>',
};

const accountId: INodeProperties = {
	displayName: 'Account ID',
	name: 'accountId',
	type: 'string',
	default: '',
	required: true,
	description: 'Without accounts/ before it',
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

export class FireworksCreditsApi implements ICredentialType {
	name = 'fireworksCreditsApi';

	displayName = 'Fireworks AI Credits API';

	icon: Icon = { light: 'file:../icons/fireworks.svg', dark: 'file:../icons/fireworks.dark.svg' };

	documentationUrl = 'https://docs.fireworks.ai/api-reference/get-billing-summary';

	properties: INodeProperties[] = [apiKey, accountId, monthlyBudget];

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
			url: '=https://api.fireworks.ai/v1/accounts/{{encodeURIComponent($credentials.accountId?.trim())}}/billing/summary',
			qs: {
				startTime: "={{$now.toUTC().toFormat('yyyy-MM')}}-01T00:00:00Z",
				endTime: "={{$now.toUTC().plus({ days: 1 }).toFormat('yyyy-MM-dd')}}T00:00:00Z",
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Fireworks AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Fireworks AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Fireworks AI: try again in a minute',
				},
			},
		],
	};
}
