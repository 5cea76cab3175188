// Written by `npm run generate` from nodes/Credits/providers/oceanIo/record.ts.
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
	description:
		'Shown at <a href="https://app.ocean.io/settings/api-tokens" target="_blank">app.ocean.io/settings/api-tokens</a>',
};

export class OceanIoCreditsApi implements ICredentialType {
	name = 'oceanIoCreditsApi';

	displayName = 'Ocean.io Credits API';

	icon: Icon = { light: 'file:../icons/oceanIo.svg', dark: 'file:../icons/oceanIo.dark.svg' };

	documentationUrl = 'https://app.ocean.io/docs/getting-started/credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Api-Token': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.ocean.io/v2/credits/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Ocean.io refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Ocean.io refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Ocean.io: try again in a minute',
				},
			},
		],
	};
}
