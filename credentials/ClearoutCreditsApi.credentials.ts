// Written by `npm run generate` from nodes/Credits/providers/clearout/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Token of your Clearout account',
};

export class ClearoutCreditsApi implements ICredentialType {
	name = 'clearoutCreditsApi';

	displayName = 'Clearout Credits API';

	icon: Icon = { light: 'file:../icons/clearout.svg', dark: 'file:../icons/clearout.dark.svg' };

	documentationUrl = 'https://docs.clearout.io/developers/api/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.clearout.io/v2/account/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error.code',
					value: 1000,
					message: 'Clearout refused the API Token',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error.code',
					value: '1000',
					message: 'Clearout refused the API Token',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error.code',
					value: 1002,
					message: 'Clearout does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error.code',
					value: '1002',
					message: 'Clearout does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error.code',
					value: 1030,
					message: 'Too many requests to Clearout: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'error.code',
					value: '1030',
					message: 'Too many requests to Clearout: try again in a minute',
				},
			},
		],
	};
}
