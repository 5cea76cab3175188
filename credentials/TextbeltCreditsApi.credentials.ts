// Written by `npm run generate` from nodes/Credits/providers/textbelt/record.ts.
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
	description: 'The API Key of your Textbelt account',
};

export class TextbeltCreditsApi implements ICredentialType {
	name = 'textbeltCreditsApi';

	displayName = 'Textbelt Credits API';

	icon: Icon = { light: 'file:../icons/textbelt.svg', dark: 'file:../icons/textbelt.dark.svg' };

	documentationUrl = 'https://docs.textbelt.com/other-api-endpoints';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://textbelt.com/quota/{{encodeURIComponent($credentials.apiKey)}}',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: false,
					message: 'Textbelt refused the API Key, or the key is used up',
				},
			},
		],
	};
}
