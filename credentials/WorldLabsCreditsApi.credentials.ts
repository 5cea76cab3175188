// Written by `npm run generate` from nodes/Credits/providers/worldLabs/record.ts.
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
		'Shown at <a href="https://platform.worldlabs.ai/api-keys" target="_blank">platform.worldlabs.ai/api-keys</a>',
};

export class WorldLabsCreditsApi implements ICredentialType {
	name = 'worldLabsCreditsApi';

	displayName = 'World Labs Credits API';

	icon: Icon = { light: 'file:../icons/worldLabs.svg', dark: 'file:../icons/worldLabs.dark.svg' };

	documentationUrl = 'https://docs.worldlabs.ai/api/reference/credits/get';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'WLT-Api-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.worldlabs.ai/marble/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'World Labs refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'World Labs does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'World Labs does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to World Labs: try again in a minute',
				},
			},
		],
	};
}
