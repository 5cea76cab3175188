// Written by `npm run generate` from nodes/Credits/providers/hyperbolic/record.ts.
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
		'Shown at <a href="https://app.hyperbolic.xyz/settings" target="_blank">app.hyperbolic.xyz/settings</a>',
};

export class HyperbolicCreditsApi implements ICredentialType {
	name = 'hyperbolicCreditsApi';

	displayName = 'Hyperbolic Credits API';

	icon: Icon = { light: 'file:../icons/hyperbolic.svg', dark: 'file:../icons/hyperbolic.dark.svg' };

	documentationUrl = 'https://app.hyperbolic.xyz';

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
			url: 'https://api.hyperbolic.xyz/billing/get_current_balance',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Hyperbolic refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Hyperbolic does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Hyperbolic: try again in a minute',
				},
			},
		],
	};
}
