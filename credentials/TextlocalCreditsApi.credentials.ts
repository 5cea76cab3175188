// Written by `npm run generate` from nodes/Credits/providers/textlocal/record.ts.
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
	description: 'The API Key of your Textlocal account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'United Kingdom',
			value: 'uk',
		},
		{
			name: 'India',
			value: 'in',
		},
	],
	default: 'uk',
};

export class TextlocalCreditsApi implements ICredentialType {
	name = 'textlocalCreditsApi';

	displayName = 'Textlocal Credits API';

	icon: Icon = { light: 'file:../icons/textlocal.svg', dark: 'file:../icons/textlocal.dark.svg' };

	documentationUrl = 'https://api.txtlocal.com/docs/';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			body: {
				apikey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: "=https://{{({ 'uk': 'api.txtlocal.com', 'in': 'api.textlocal.in' })[$credentials.region]}}/balance/",
			headers: {
				'Content-Type': 'application/x-www-form-urlencoded',
			},
			body: {},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errors[0].code',
					value: 3,
					message: 'Textlocal refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errors[0].code',
					value: '3',
					message: 'Textlocal refused the API Key',
				},
			},
		],
	};
}
