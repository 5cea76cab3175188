// Written by `npm run generate` from nodes/Credits/providers/dataForSeo/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'API Login',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Password',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'Not the password of the website',
};

export class DataForSeoCreditsApi implements ICredentialType {
	name = 'dataForSeoCreditsApi';

	displayName = 'DataForSEO Credits API';

	icon: Icon = { light: 'file:../icons/dataForSeo.svg', dark: 'file:../icons/dataForSeo.dark.svg' };

	documentationUrl = 'https://docs.dataforseo.com/v3/appendix/user_data/';

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
			url: 'https://api.dataforseo.com/v3/appendix/user_data',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 40100,
					message: 'DataForSEO refused the API Password',
				},
			},
		],
	};
}
