// Written by `npm run generate` from nodes/Credits/providers/aiHorde/record.ts.
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
		'Shown at <a href="https://aihorde.net/register" target="_blank">aihorde.net/register</a>',
};

export class AiHordeCreditsApi implements ICredentialType {
	name = 'aiHordeCreditsApi';

	displayName = 'AI Horde Credits API';

	icon: Icon = { light: 'file:../icons/aiHorde.svg', dark: 'file:../icons/aiHorde.dark.svg' };

	documentationUrl = 'https://aihorde.net/api';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				apikey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://aihorde.net/api/v2/find_user',
			headers: {
				'Client-Agent': 'n8n-nodes-credits:1:unknown',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'AI Horde refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'AI Horde does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'AI Horde knows no user with this API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to AI Horde: try again in a minute',
				},
			},
		],
	};
}
