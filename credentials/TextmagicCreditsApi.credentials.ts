// Written by `npm run generate` from nodes/Credits/providers/textmagic/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'Username',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Key of your Textmagic account',
};

export class TextmagicCreditsApi implements ICredentialType {
	name = 'textmagicCreditsApi';

	displayName = 'Textmagic Credits API';

	icon: Icon = { light: 'file:../icons/textmagic.svg', dark: 'file:../icons/textmagic.dark.svg' };

	documentationUrl = 'https://www.textmagic.com/';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-TM-Username': '={{$credentials.username?.trim()}}',
				'X-TM-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://rest.textmagic.com/api/v2/user',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Textmagic refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Textmagic does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Textmagic: try again in a minute',
				},
			},
		],
	};
}
