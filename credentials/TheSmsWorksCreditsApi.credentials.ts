// Written by `npm run generate` from nodes/Credits/providers/theSmsWorks/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'JWT',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The token just as The SMS Works shows it, with the word JWT where it has one',
};

export class TheSmsWorksCreditsApi implements ICredentialType {
	name = 'theSmsWorksCreditsApi';

	displayName = 'The SMS Works Credits API';

	icon: Icon = {
		light: 'file:../icons/theSmsWorks.svg',
		dark: 'file:../icons/theSmsWorks.dark.svg',
	};

	documentationUrl = 'https://thesmsworks.co.uk/';

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
			url: 'https://api.thesmsworks.co.uk/v1/credits/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'The SMS Works refused the JWT',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'The SMS Works does not allow this JWT to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to The SMS Works: try again in a minute',
				},
			},
		],
	};
}
