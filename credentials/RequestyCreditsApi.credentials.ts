// Written by `npm run generate` from nodes/Credits/providers/requesty/record.ts.
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
		'Shown at <a href="https://app.requesty.ai/api-keys" target="_blank">app.requesty.ai/api-keys</a>',
};

export class RequestyCreditsApi implements ICredentialType {
	name = 'requestyCreditsApi';

	displayName = 'Requesty Credits API';

	icon: Icon = { light: 'file:../icons/requesty.svg', dark: 'file:../icons/requesty.dark.svg' };

	documentationUrl = 'https://docs.requesty.ai';

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
			url: 'https://api-v2.requesty.ai/v1/manage/org',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Requesty refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Requesty does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Requesty: try again in a minute',
				},
			},
		],
	};
}
