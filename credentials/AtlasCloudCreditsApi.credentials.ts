// Written by `npm run generate` from nodes/Credits/providers/atlasCloud/record.ts.
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
		'Shown at <a href="https://www.atlascloud.ai/console/api-keys" target="_blank">atlascloud.ai/console/api-keys</a>',
};

export class AtlasCloudCreditsApi implements ICredentialType {
	name = 'atlasCloudCreditsApi';

	displayName = 'Atlas Cloud Credits API';

	icon: Icon = { light: 'file:../icons/atlasCloud.svg', dark: 'file:../icons/atlasCloud.dark.svg' };

	documentationUrl = 'https://www.atlascloud.ai/docs/en/public-api/balance';

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
			url: 'https://api.atlascloud.ai/public/v1/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Atlas Cloud refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Atlas Cloud does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Atlas Cloud: try again in a minute',
				},
			},
		],
	};
}
