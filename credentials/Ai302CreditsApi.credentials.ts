// Written by `npm run generate` from nodes/Credits/providers/ai302/record.ts.
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
		'Shown at <a href="https://dash.302.ai/apis/list" target="_blank">dash.302.ai/apis/list</a>',
};

export class Ai302CreditsApi implements ICredentialType {
	name = 'ai302CreditsApi';

	displayName = '302.AI Credits API';

	icon: Icon = { light: 'file:../icons/ai302.svg', dark: 'file:../icons/ai302.dark.svg' };

	documentationUrl = 'https://302ai.apifox.cn/doc-3704971';

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
			url: 'https://api.302.ai/dashboard/balance',
			headers: {
				'Content-Type': 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: '302.AI refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: '302.AI does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to 302.AI: try again in a minute',
				},
			},
		],
	};
}
