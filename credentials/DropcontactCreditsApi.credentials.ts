// Written by `npm run generate` from nodes/Credits/providers/dropcontact/record.ts.
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
		'Shown at <a href="https://app.dropcontact.com/api" target="_blank">app.dropcontact.com/api</a>',
};

export class DropcontactCreditsApi implements ICredentialType {
	name = 'dropcontactCreditsApi';

	displayName = 'Dropcontact Credits API';

	icon: Icon = {
		light: 'file:../icons/dropcontact.svg',
		dark: 'file:../icons/dropcontact.dark.svg',
	};

	documentationUrl = 'https://developer.dropcontact.com/en/reference/get-credits/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Access-Token': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.dropcontact.com/v1/account/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Dropcontact refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Dropcontact does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Dropcontact: try again in a minute',
				},
			},
		],
	};
}
