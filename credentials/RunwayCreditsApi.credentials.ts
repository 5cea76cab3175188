// Written by `npm run generate` from nodes/Credits/providers/runway/record.ts.
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
	description: 'Shown at <a href="https://dev.runwayml.com" target="_blank">dev.runwayml.com</a>',
};

export class RunwayCreditsApi implements ICredentialType {
	name = 'runwayCreditsApi';

	displayName = 'Runway Credits API';

	icon: Icon = { light: 'file:../icons/runway.svg', dark: 'file:../icons/runway.dark.svg' };

	documentationUrl = 'https://docs.dev.runwayml.com/api/';

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
			url: 'https://api.dev.runwayml.com/v1/organization',
			headers: {
				'X-Runway-Version': '2024-11-06',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Runway refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Runway does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Runway: try again in a minute',
				},
			},
		],
	};
}
