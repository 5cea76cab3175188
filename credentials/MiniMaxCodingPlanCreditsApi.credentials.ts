// Written by `npm run generate` from nodes/Credits/providers/miniMaxCodingPlan/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Coding Plan Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: "The plan's own key, which begins with sk-cp-; an ordinary key has no plan",
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'International (api.minimax.io)',
			value: 'global',
		},
		{
			name: 'China (api.minimaxi.com)',
			value: 'china',
		},
	],
	default: 'global',
};

export class MiniMaxCodingPlanCreditsApi implements ICredentialType {
	name = 'miniMaxCodingPlanCreditsApi';

	displayName = 'MiniMax Coding / Token Plan Credits API';

	icon: Icon = {
		light: 'file:../icons/miniMaxCodingPlan.svg',
		dark: 'file:../icons/miniMaxCodingPlan.dark.svg',
	};

	documentationUrl = 'https://platform.minimax.io';

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
			url: "=https://{{({ 'global': 'api.minimax.io', 'china': 'api.minimaxi.com' })[$credentials.region]}}/v1/token_plan/remains",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'base_resp.status_code',
					value: 1002,
					message: 'Too many requests to MiniMax Coding / Token Plan: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'base_resp.status_code',
					value: 1004,
					message: 'MiniMax Coding / Token Plan refused the Coding Plan Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'base_resp.status_code',
					value: 2049,
					message: 'MiniMax Coding / Token Plan refused the Coding Plan Key',
				},
			},
		],
	};
}
