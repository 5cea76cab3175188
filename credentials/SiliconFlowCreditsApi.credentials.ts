// Written by `npm run generate` from nodes/Credits/providers/siliconFlow/record.ts.
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
		'Shown at <a href="https://cloud.siliconflow.com/account/ak" target="_blank">cloud.siliconflow.com/account/ak</a>',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'International (api.siliconflow.com)',
			value: 'global',
		},
		{
			name: 'China (api.siliconflow.cn)',
			value: 'china',
		},
	],
	default: 'global',
};

export class SiliconFlowCreditsApi implements ICredentialType {
	name = 'siliconFlowCreditsApi';

	displayName = 'SiliconFlow Credits API';

	icon: Icon = {
		light: 'file:../icons/siliconFlow.svg',
		dark: 'file:../icons/siliconFlow.dark.svg',
	};

	documentationUrl = 'https://docs.siliconflow.cn/cn/api-reference/userinfo/get-user-info';

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
			url: "=https://{{({ 'global': 'api.siliconflow.com', 'china': 'api.siliconflow.cn' })[$credentials.region]}}/v1/user/info",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 401,
					message: 'SiliconFlow refused the API Key',
				},
			},
		],
	};
}
