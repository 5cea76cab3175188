// Written by `npm run generate` from nodes/Credits/providers/cloudflareAiGateway/record.ts.
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
	description: 'A token with the permission AI Gateway Read',
};

const accountId: INodeProperties = {
	displayName: 'Account ID',
	name: 'accountId',
	type: 'string',
	default: '',
	required: true,
};

export class CloudflareAiGatewayCreditsApi implements ICredentialType {
	name = 'cloudflareAiGatewayCreditsApi';

	displayName = 'Cloudflare AI Gateway Credits API';

	icon: Icon = {
		light: 'file:../icons/cloudflareAiGateway.svg',
		dark: 'file:../icons/cloudflareAiGateway.dark.svg',
	};

	documentationUrl =
		'https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance';

	properties: INodeProperties[] = [apiKey, accountId];

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
			url: '=https://api.cloudflare.com/client/v4/accounts/{{encodeURIComponent($credentials.accountId?.trim())}}/ai-gateway/billing/credit-balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Cloudflare AI Gateway refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Cloudflare AI Gateway does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Cloudflare AI Gateway: try again in a minute',
				},
			},
		],
	};
}
