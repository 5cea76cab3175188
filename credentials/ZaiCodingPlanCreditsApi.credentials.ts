// Written by `npm run generate` from nodes/Credits/providers/zaiCodingPlan/record.ts.
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
		'Shown at <a href="https://z.ai/manage-apikey/apikey-list" target="_blank">z.ai/manage-apikey/apikey-list</a>',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'Global (api.z.ai)',
			value: 'global',
		},
		{
			name: 'China (open.bigmodel.cn)',
			value: 'china',
		},
	],
	default: 'global',
};

export class ZaiCodingPlanCreditsApi implements ICredentialType {
	name = 'zaiCodingPlanCreditsApi';

	displayName = 'Z.ai / Zhipu GLM Coding Plan Credits API';

	icon: Icon = {
		light: 'file:../icons/zaiCodingPlan.svg',
		dark: 'file:../icons/zaiCodingPlan.dark.svg',
	};

	documentationUrl = 'https://docs.bigmodel.cn/cn/coding-plan/extension/usage-query-plugin';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'global': 'api.z.ai', 'china': 'open.bigmodel.cn' })[$credentials.region]}}/api/monitor/usage/quota/limit",
			headers: {
				'Accept-Language': 'en-US,en',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 401,
					message: 'Z.ai / Zhipu GLM Coding Plan refused the API Key',
				},
			},
		],
	};
}
