// Written by `npm run generate` from nodes/Credits/providers/fofa/record.ts.
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
	description: 'The API Key of your FOFA account',
};

const email: INodeProperties = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	description: 'Older accounts need it',
};

export class FofaCreditsApi implements ICredentialType {
	name = 'fofaCreditsApi';

	displayName = 'FOFA Credits API';

	icon: Icon = { light: 'file:../icons/fofa.svg', dark: 'file:../icons/fofa.dark.svg' };

	documentationUrl = 'https://en.fofa.info/api';

	properties: INodeProperties[] = [apiKey, email];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://fofa.info/api/v1/info/my',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error',
					value: true,
					message: 'FOFA refused the API Key',
				},
			},
		],
	};
}
