// Written by `npm run generate` from nodes/Credits/providers/messageBird/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Access Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Access Key of your MessageBird account',
};

export class MessageBirdCreditsApi implements ICredentialType {
	name = 'messageBirdCreditsApi';

	displayName = 'MessageBird Credits API';

	icon: Icon = {
		light: 'file:../icons/messageBird.svg',
		dark: 'file:../icons/messageBird.dark.svg',
	};

	documentationUrl = 'https://developers.messagebird.com/api/balance/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=AccessKey {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://rest.messagebird.com/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'MessageBird refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'MessageBird does not allow this Access Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to MessageBird: try again in a minute',
				},
			},
		],
	};
}
