// Written by `npm run generate` from nodes/Credits/providers/easyPost/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Production API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Production API Key of your EasyPost account',
};

export class EasyPostCreditsApi implements ICredentialType {
	name = 'easyPostCreditsApi';

	displayName = 'EasyPost Credits API';

	icon: Icon = { light: 'file:../icons/easyPost.svg', dark: 'file:../icons/easyPost.dark.svg' };

	documentationUrl = 'https://docs.easypost.com/docs/users#retrieve-a-user';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKey}}',
				password: '',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.easypost.com/v2/users',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'EasyPost refused the Production API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'EasyPost does not allow this Production API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to EasyPost: try again in a minute',
				},
			},
		],
	};
}
