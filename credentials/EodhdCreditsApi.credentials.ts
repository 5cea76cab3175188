// Written by `npm run generate` from nodes/Credits/providers/eodhd/record.ts.
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
	description: 'The API Token of your EODHD account',
};

export class EodhdCreditsApi implements ICredentialType {
	name = 'eodhdCreditsApi';

	displayName = 'EODHD Credits API';

	icon: Icon = { light: 'file:../icons/eodhd.svg', dark: 'file:../icons/eodhd.dark.svg' };

	documentationUrl = 'https://eodhd.com/financial-apis/user-api';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_token: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://eodhd.com/api/user',
			qs: {
				fmt: 'json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'EODHD refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'EODHD does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to EODHD: try again in a minute',
				},
			},
		],
	};
}
