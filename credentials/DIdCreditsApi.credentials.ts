// Written by `npm run generate` from nodes/Credits/providers/dId/record.ts.
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
	description: 'The key as D-ID shows it, without the word Basic',
};

export class DIdCreditsApi implements ICredentialType {
	name = 'dIdCreditsApi';

	displayName = 'D-ID Credits API';

	icon: Icon = { light: 'file:../icons/dId.svg', dark: 'file:../icons/dId.dark.svg' };

	documentationUrl = 'https://docs.d-id.com/reference/credits-1';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Basic {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.d-id.com/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'D-ID refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'D-ID does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to D-ID: try again in a minute',
				},
			},
		],
	};
}
