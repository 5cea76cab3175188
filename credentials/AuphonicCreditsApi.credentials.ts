// Written by `npm run generate` from nodes/Credits/providers/auphonic/record.ts.
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
	description: 'The API Key of your Auphonic account',
};

export class AuphonicCreditsApi implements ICredentialType {
	name = 'auphonicCreditsApi';

	displayName = 'Auphonic Credits API';

	icon: Icon = { light: 'file:../icons/auphonic.svg', dark: 'file:../icons/auphonic.dark.svg' };

	documentationUrl = 'https://auphonic.com/help/api/query.html';

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
			url: 'https://auphonic.com/api/user.json',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 401,
					message: 'Auphonic refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 402,
					message: 'Auphonic does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 403,
					message: 'Auphonic does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 404,
					message: 'Auphonic rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 422,
					message: 'Auphonic rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 429,
					message: 'Too many requests to Auphonic: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status_code',
					value: 500,
					message: 'Auphonic is not available right now: try again later',
				},
			},
		],
	};
}
