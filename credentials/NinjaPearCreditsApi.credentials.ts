// Written by `npm run generate` from nodes/Credits/providers/ninjaPear/record.ts.
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
	description:
		'Shown at <a href="https://nubela.co/dashboard" target="_blank">nubela.co/dashboard</a>',
};

export class NinjaPearCreditsApi implements ICredentialType {
	name = 'ninjaPearCreditsApi';

	displayName = 'NinjaPear Credits API';

	icon: Icon = { light: 'file:../icons/ninjaPear.svg', dark: 'file:../icons/ninjaPear.dark.svg' };

	documentationUrl = 'https://nubela.co/docs';

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
			url: 'https://nubela.co/api/v1/meta/credit-balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'NinjaPear refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'NinjaPear does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to NinjaPear: try again in a minute',
				},
			},
		],
	};
}
