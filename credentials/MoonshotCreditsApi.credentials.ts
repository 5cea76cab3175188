// Written by `npm run generate` from nodes/Credits/providers/moonshot/record.ts.
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
	description: 'The API Key of your Moonshot / Kimi Open Platform account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'International (api.moonshot.ai)',
			value: 'global',
		},
		{
			name: 'China (api.moonshot.cn)',
			value: 'china',
		},
	],
	default: 'global',
};

export class MoonshotCreditsApi implements ICredentialType {
	name = 'moonshotCreditsApi';

	displayName = 'Moonshot / Kimi Open Platform Credits API';

	icon: Icon = { light: 'file:../icons/moonshot.svg', dark: 'file:../icons/moonshot.dark.svg' };

	documentationUrl = 'https://platform.kimi.ai/docs/api/balance';

	properties: INodeProperties[] = [apiKey, region];

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
			url: "=https://{{({ 'global': 'api.moonshot.ai', 'china': 'api.moonshot.cn' })[$credentials.region]}}/v1/users/me/balance",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 401,
					message: 'Moonshot / Kimi Open Platform refused the API Key',
				},
			},
		],
	};
}
