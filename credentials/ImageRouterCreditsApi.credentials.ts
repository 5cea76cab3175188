// Written by `npm run generate` from nodes/Credits/providers/imageRouter/record.ts.
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
	description: 'The API Key of your ImageRouter account',
};

export class ImageRouterCreditsApi implements ICredentialType {
	name = 'imageRouterCreditsApi';

	displayName = 'ImageRouter Credits API';

	icon: Icon = {
		light: 'file:../icons/imageRouter.svg',
		dark: 'file:../icons/imageRouter.dark.svg',
	};

	documentationUrl = 'https://docs.imagerouter.io/api-reference/credits';

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
			url: 'https://api.imagerouter.io/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ImageRouter refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ImageRouter does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ImageRouter: try again in a minute',
				},
			},
		],
	};
}
