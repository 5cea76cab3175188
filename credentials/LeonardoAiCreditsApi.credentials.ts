// Written by `npm run generate` from nodes/Credits/providers/leonardoAi/record.ts.
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
		'Shown at <a href="https://app.leonardo.ai/api-access" target="_blank">app.leonardo.ai/api-access</a>',
};

export class LeonardoAiCreditsApi implements ICredentialType {
	name = 'leonardoAiCreditsApi';

	displayName = 'Leonardo.Ai Credits API';

	icon: Icon = { light: 'file:../icons/leonardoAi.svg', dark: 'file:../icons/leonardoAi.dark.svg' };

	documentationUrl = 'https://docs.leonardo.ai/reference/getuserself';

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
			url: 'https://cloud.leonardo.ai/api/rest/v1/me',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Leonardo.Ai refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Leonardo.Ai does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Leonardo.Ai: try again in a minute',
				},
			},
		],
	};
}
