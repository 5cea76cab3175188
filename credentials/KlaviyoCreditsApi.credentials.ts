// Written by `npm run generate` from nodes/Credits/providers/klaviyo/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Private API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'A private key with the scope usage:read',
};

export class KlaviyoCreditsApi implements ICredentialType {
	name = 'klaviyoCreditsApi';

	displayName = 'Klaviyo Credits API';

	icon: Icon = { light: 'file:../icons/klaviyo.svg', dark: 'file:../icons/klaviyo.dark.svg' };

	documentationUrl = 'https://developers.klaviyo.com/en/reference/billing';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Klaviyo-API-Key {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://a.klaviyo.com/api/billing-usage',
			headers: {
				revision: '2026-10-15',
				Accept: 'application/vnd.api+json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Klaviyo refused the Private API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Klaviyo does not allow this Private API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Klaviyo: try again in a minute',
				},
			},
		],
	};
}
