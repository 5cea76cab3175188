// Written by `npm run generate` from nodes/Credits/providers/zoomEye/record.ts.
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
	description: 'The API Key of your ZoomEye account',
};

export class ZoomEyeCreditsApi implements ICredentialType {
	name = 'zoomEyeCreditsApi';

	displayName = 'ZoomEye Credits API';

	icon: Icon = { light: 'file:../icons/zoomEye.svg', dark: 'file:../icons/zoomEye.dark.svg' };

	documentationUrl = 'https://www.zoomeye.ai/doc';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'API-KEY': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.zoomeye.org/v2/userinfo',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ZoomEye refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ZoomEye does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ZoomEye: try again in a minute',
				},
			},
		],
	};
}
