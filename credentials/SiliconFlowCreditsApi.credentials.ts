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
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'SiliconFlow refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SiliconFlow does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to SiliconFlow: try again in a minute',
				},
			},
		],
	};
}
