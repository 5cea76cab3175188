// Written by `npm run generate` from nodes/Credits/providers/securityTrails/record.ts.
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
		'Shown at <a href="https://securitytrails.com/app/account/credentials" target="_blank">securitytrails.com/app/account/credentials</a>',
};

export class SecurityTrailsCreditsApi implements ICredentialType {
	name = 'securityTrailsCreditsApi';

	displayName = 'SecurityTrails Credits API';

	icon: Icon = {
		light: 'file:../icons/securityTrails.svg',
		dark: 'file:../icons/securityTrails.dark.svg',
	};

	documentationUrl = 'https://docs.securitytrails.com/reference/usage-old-1';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				APIKEY: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.securitytrails.com/v1/account/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'SecurityTrails refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SecurityTrails refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to SecurityTrails: try again in a minute',
				},
			},
		],
	};
}
