// Written by `npm run generate` from nodes/Credits/providers/photoRoom/record.ts.
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
	description: 'The API Key of your Photoroom account',
};

export class PhotoRoomCreditsApi implements ICredentialType {
	name = 'photoRoomCreditsApi';

	displayName = 'Photoroom Credits API';

	icon: Icon = { light: 'file:../icons/photoRoom.svg', dark: 'file:../icons/photoRoom.dark.svg' };

	documentationUrl = 'https://docs.photoroom.com/getting-started/how-can-i-check-my-api-usage';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://image-api.photoroom.com/v2/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Photoroom refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Photoroom does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Photoroom: try again in a minute',
				},
			},
		],
	};
}
