// Written by `npm run generate` from nodes/Credits/providers/enrichLayer/record.ts.
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
		'Shown at <a href="https://enrichlayer.com/dashboard" target="_blank">enrichlayer.com/dashboard</a>',
};

export class EnrichLayerCreditsApi implements ICredentialType {
	name = 'enrichLayerCreditsApi';

	displayName = 'Enrich Layer Credits API';

	icon: Icon = {
		light: 'file:../icons/enrichLayer.svg',
		dark: 'file:../icons/enrichLayer.dark.svg',
	};

	documentationUrl = 'https://enrichlayer.com/docs#meta-api-view-credit-balance-endpoint';

	properties: INodeProperties[] = [apiKey];

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
			url: 'https://enrichlayer.com/api/v2/credit-balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Enrich Layer refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Enrich Layer does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Enrich Layer: try again in a minute',
				},
			},
		],
	};
}
