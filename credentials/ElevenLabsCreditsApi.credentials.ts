// Written by `npm run generate` from nodes/Credits/providers/elevenLabs/record.ts.
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
	description: 'A key with the permission "User: read"',
};

export class ElevenLabsCreditsApi implements ICredentialType {
	name = 'elevenLabsCreditsApi';

	displayName = 'ElevenLabs Credits API';

	icon: Icon = { light: 'file:../icons/elevenLabs.svg', dark: 'file:../icons/elevenLabs.dark.svg' };

	documentationUrl = 'https://elevenlabs.io/docs/api-reference/user/subscription/get';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'xi-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.elevenlabs.io/v1/user/subscription',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ElevenLabs refused the API Key, or it lacks the permission "User: read"',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ElevenLabs does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ElevenLabs: try again in a minute',
				},
			},
		],
	};
}
