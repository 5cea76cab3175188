// Written by `npm run generate` from nodes/Credits/providers/fishAudio/record.ts.
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
	description: 'The API Key of your Fish Audio account',
};

const teamId: INodeProperties = {
	displayName: 'Team ID',
	name: 'teamId',
	type: 'string',
	default: '',
	description: "The team whose wallet is read; that of the key's owner without it",
};

export class FishAudioCreditsApi implements ICredentialType {
	name = 'fishAudioCreditsApi';

	displayName = 'Fish Audio Credits API';

	icon: Icon = { light: 'file:../icons/fishAudio.svg', dark: 'file:../icons/fishAudio.dark.svg' };

	documentationUrl = 'https://docs.fish.audio/api-reference/endpoint/wallet/get-api-credit';

	properties: INodeProperties[] = [apiKey, teamId];

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
			url: 'https://api.fish.audio/wallet/self/api-credit',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Fish Audio refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Fish Audio does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Fish Audio: try again in a minute',
				},
			},
		],
	};
}
