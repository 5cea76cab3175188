// Written by `npm run generate` from nodes/Credits/providers/abyssale/record.ts.
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
	description: 'The API Key of your Abyssale account',
};

export class AbyssaleCreditsApi implements ICredentialType {
	name = 'abyssaleCreditsApi';

	displayName = 'Abyssale Credits API';

	icon: Icon = { light: 'file:../icons/abyssale.svg', dark: 'file:../icons/abyssale.dark.svg' };

	documentationUrl = 'https://developers.abyssale.com/api-reference/getCredits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.abyssale.com/credits',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Abyssale refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Abyssale does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Abyssale: try again in a minute',
				},
			},
		],
	};
}
