// Written by `npm run generate` from nodes/Credits/providers/verifalia/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'User Name',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
	description: 'Of the account, or better of a user of its own that may read the balance',
};

const apiKey: INodeProperties = {
	displayName: 'Password',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Password of your Verifalia account',
};

export class VerifaliaCreditsApi implements ICredentialType {
	name = 'verifaliaCreditsApi';

	displayName = 'Verifalia Credits API';

	icon: Icon = { light: 'file:../icons/verifalia.svg', dark: 'file:../icons/verifalia.dark.svg' };

	documentationUrl = 'https://verifalia.com/developers#credits-get-balance';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.username?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.verifalia.com/v2.7/credits/balance',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Verifalia refused the Password',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Verifalia does not allow this Password to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Verifalia: try again in a minute',
				},
			},
		],
	};
}
