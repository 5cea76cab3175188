// Written by `npm run generate` from nodes/Credits/providers/deepgram/record.ts.
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
	description: 'A key of an Owner or Admin, or one with the scope billing:read',
};

const projectId: INodeProperties = {
	displayName: 'Project ID',
	name: 'projectId',
	type: 'string',
	default: '',
	description: 'Leave empty for the first project that the key sees',
};

export class DeepgramCreditsApi implements ICredentialType {
	name = 'deepgramCreditsApi';

	displayName = 'Deepgram Credits API';

	icon: Icon = { light: 'file:../icons/deepgram.svg', dark: 'file:../icons/deepgram.dark.svg' };

	documentationUrl = 'https://developers.deepgram.com/reference/manage/billing/list';

	properties: INodeProperties[] = [apiKey, projectId];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Token {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.deepgram.com/v1/projects',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Deepgram refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Deepgram does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Deepgram: try again in a minute',
				},
			},
		],
	};
}
