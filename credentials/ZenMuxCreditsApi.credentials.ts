// Written by `npm run generate` from nodes/Credits/providers/zenMux/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Management API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://zenmux.ai/platform/management" target="_blank">zenmux.ai/platform/management</a>',
};

export class ZenMuxCreditsApi implements ICredentialType {
	name = 'zenMuxCreditsApi';

	displayName = 'ZenMux Credits API';

	icon: Icon = { light: 'file:../icons/zenMux.svg', dark: 'file:../icons/zenMux.dark.svg' };

	documentationUrl = 'https://docs.zenmux.ai/api/platform/payg-balance.html';

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
			url: 'https://zenmux.ai/api/v1/management/payg/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ZenMux refused the Management API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ZenMux refused the Management API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 422,
					message: 'Too many requests to ZenMux: try again in a minute',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ZenMux: try again in a minute',
				},
			},
		],
	};
}
