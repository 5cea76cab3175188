// Written by `npm run generate` from nodes/Credits/providers/stablecog/record.ts.
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
		'Shown at <a href="https://stablecog.com/account/api-keys" target="_blank">stablecog.com/account/api-keys</a>',
};

export class StablecogCreditsApi implements ICredentialType {
	name = 'stablecogCreditsApi';

	displayName = 'Stablecog Credits API';

	icon: Icon = { light: 'file:../icons/stablecog.svg', dark: 'file:../icons/stablecog.dark.svg' };

	documentationUrl = 'https://stablecog.com/docs/v1/api-reference/credits';

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
			url: 'https://api.stablecog.com/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Stablecog refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Stablecog does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Stablecog: try again in a minute',
				},
			},
		],
	};
}
