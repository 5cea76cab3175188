// Written by `npm run generate` from nodes/Credits/providers/africasTalking/record.ts.
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
	description: 'The username of the app',
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
	description: "The API Key of your Africa's Talking account",
};

export class AfricasTalkingCreditsApi implements ICredentialType {
	name = 'africasTalkingCreditsApi';

	displayName = "Africa's Talking Credits API";

	icon: Icon = {
		light: 'file:../icons/africasTalking.svg',
		dark: 'file:../icons/africasTalking.dark.svg',
	};

	documentationUrl = 'https://docs.africastalking.com/userdata/balance';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				apiKey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.africastalking.com/version1/user',
			headers: {
				Accept: 'application/json',
			},
			qs: {
				username: '={{$credentials.username?.trim()}}',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: "Africa's Talking refused the API Key",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: "Africa's Talking does not allow this API Key to read the balance",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: "Too many requests to Africa's Talking: try again in a minute",
				},
			},
		],
	};
}
