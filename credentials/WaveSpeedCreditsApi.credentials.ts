// Written by `npm run generate` from nodes/Credits/providers/waveSpeed/record.ts.
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
	description: 'The API Key of your WaveSpeedAI account',
};

export class WaveSpeedCreditsApi implements ICredentialType {
	name = 'waveSpeedCreditsApi';

	displayName = 'WaveSpeedAI Credits API';

	icon: Icon = { light: 'file:../icons/waveSpeed.svg', dark: 'file:../icons/waveSpeed.dark.svg' };

	documentationUrl = 'https://wavespeed.ai/docs/docs-common-api/balance';

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
			url: 'https://api.wavespeed.ai/api/v3/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'WaveSpeedAI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'WaveSpeedAI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to WaveSpeedAI: try again in a minute',
				},
			},
		],
	};
}
