// Written by `npm run generate` from nodes/Credits/providers/wpScan/record.ts.
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
	description: 'The API Token of your WPScan account',
};

export class WpScanCreditsApi implements ICredentialType {
	name = 'wpScanCreditsApi';

	displayName = 'WPScan Credits API';

	icon: Icon = { light: 'file:../icons/wpScan.svg', dark: 'file:../icons/wpScan.dark.svg' };

	documentationUrl = 'https://wpscan.com/docs/api/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Token token={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://wpscan.com/api/v4/status',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'WPScan refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'WPScan refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to WPScan: try again in a minute',
				},
			},
		],
	};
}
