// Written by `npm run generate` from nodes/Credits/providers/spiderCloud/record.ts.
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
		'Shown at <a href="https://spider.cloud/api-keys" target="_blank">spider.cloud/api-keys</a>',
};

export class SpiderCloudCreditsApi implements ICredentialType {
	name = 'spiderCloudCreditsApi';

	displayName = 'Spider Credits API';

	icon: Icon = {
		light: 'file:../icons/spiderCloud.svg',
		dark: 'file:../icons/spiderCloud.dark.svg',
	};

	documentationUrl = 'https://spider.cloud/docs/api#credits';

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
			url: 'https://api.spider.cloud/data/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Spider refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Spider refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Spider: try again in a minute',
				},
			},
		],
	};
}
