// Written by `npm run generate` from nodes/Credits/providers/sevenIo/record.ts.
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
	description: 'The API Key of your Seven.io account',
};

export class SevenIoCreditsApi implements ICredentialType {
	name = 'sevenIoCreditsApi';

	displayName = 'Seven.io Credits API';

	icon: Icon = { light: 'file:../icons/sevenIo.svg', dark: 'file:../icons/sevenIo.dark.svg' };

	documentationUrl = 'https://www.seven.io/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Api-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://gateway.seven.io/api/balance',
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 900,
					message: 'Seven.io refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: '900',
					message: 'Seven.io refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error_code',
					value: 900,
					message: 'Seven.io refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error_code',
					value: '900',
					message: 'Seven.io refused the API Key',
				},
			},
		],
	};
}
