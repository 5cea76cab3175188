// Written by `npm run generate` from nodes/Credits/providers/meshy/record.ts.
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
	description: 'The API Key of your Meshy account',
};

export class MeshyCreditsApi implements ICredentialType {
	name = 'meshyCreditsApi';

	displayName = 'Meshy Credits API';

	icon: Icon = { light: 'file:../icons/meshy.svg', dark: 'file:../icons/meshy.dark.svg' };

	documentationUrl = 'https://docs.meshy.ai/api/balance';

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
			url: 'https://api.meshy.ai/openapi/v1/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Meshy refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Meshy does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Meshy: try again in a minute',
				},
			},
		],
	};
}
