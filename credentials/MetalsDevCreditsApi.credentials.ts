// Written by `npm run generate` from nodes/Credits/providers/metalsDev/record.ts.
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
		'Shown at <a href="https://metals.dev/dashboard" target="_blank">metals.dev/dashboard</a>',
};

export class MetalsDevCreditsApi implements ICredentialType {
	name = 'metalsDevCreditsApi';

	displayName = 'Metals.Dev Credits API';

	icon: Icon = { light: 'file:../icons/metalsDev.svg', dark: 'file:../icons/metalsDev.dark.svg' };

	documentationUrl = 'https://metals.dev/docs';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.metals.dev/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 'failure',
					message: 'Metals.Dev refused the API Key',
				},
			},
		],
	};
}
