// Written by `npm run generate` from nodes/Credits/providers/clickatell/record.ts.
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
	description: 'The API Key of your Clickatell account',
};

export class ClickatellCreditsApi implements ICredentialType {
	name = 'clickatellCreditsApi';

	displayName = 'Clickatell Credits API';

	icon: Icon = { light: 'file:../icons/clickatell.svg', dark: 'file:../icons/clickatell.dark.svg' };

	documentationUrl =
		'https://www.clickatell.com/developers/api-documentation/rest-api-get-account-balance/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://platform.clickatell.com/public-client/balance',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Clickatell refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Clickatell does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Clickatell: try again in a minute',
				},
			},
		],
	};
}
