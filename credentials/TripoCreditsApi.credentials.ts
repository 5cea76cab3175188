// Written by `npm run generate` from nodes/Credits/providers/tripo/record.ts.
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
	description: 'The API Key of your Tripo3D account',
};

export class TripoCreditsApi implements ICredentialType {
	name = 'tripoCreditsApi';

	displayName = 'Tripo3D Credits API';

	icon: Icon = { light: 'file:../icons/tripo.svg', dark: 'file:../icons/tripo.dark.svg' };

	documentationUrl = 'https://developers.tripo3d.ai/en/docs/';

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
			url: 'https://openapi.tripo3d.ai/v3/account/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Tripo3D refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Tripo3D does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Tripo3D: try again in a minute',
				},
			},
		],
	};
}
