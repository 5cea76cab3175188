// Written by `npm run generate` from nodes/Credits/providers/lemlist/record.ts.
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
		'Shown at <a href="https://app.lemlist.com/settings/integrations" target="_blank">app.lemlist.com/settings/integrations</a>',
};

export class LemlistCreditsApi implements ICredentialType {
	name = 'lemlistCreditsApi';

	displayName = 'Lemlist Credits API';

	icon: Icon = { light: 'file:../icons/lemlist.svg', dark: 'file:../icons/lemlist.dark.svg' };

	documentationUrl = 'https://developer.lemlist.com/api-reference/endpoints/team/get-team-credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.lemlist.com/api/team/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Lemlist refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Lemlist refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Lemlist does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'Lemlist refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Lemlist: try again in a minute',
				},
			},
		],
	};
}
