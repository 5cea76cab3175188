// Written by `npm run generate` from nodes/Credits/providers/semrush/record.ts.
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
	description: 'The key of API version 3; tokens of version 4 (semrtkn-…) are refused',
};

export class SemrushCreditsApi implements ICredentialType {
	name = 'semrushCreditsApi';

	displayName = 'Semrush Credits API';

	icon: Icon = { light: 'file:../icons/semrush.svg', dark: 'file:../icons/semrush.dark.svg' };

	documentationUrl = 'https://developer.semrush.com/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://www.semrush.com/users/countapiunits.html',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errors[0].field',
					value: 'key',
					message: 'Semrush refused the API Key',
				},
			},
		],
	};
}
