// Written by `npm run generate` from nodes/Credits/providers/runningHub/record.ts.
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
	description: 'The API Key of your RunningHub account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'Global',
			value: 'global',
		},
		{
			name: 'China',
			value: 'china',
		},
	],
	default: 'global',
};

export class RunningHubCreditsApi implements ICredentialType {
	name = 'runningHubCreditsApi';

	displayName = 'RunningHub Credits API';

	icon: Icon = { light: 'file:../icons/runningHub.svg', dark: 'file:../icons/runningHub.dark.svg' };

	documentationUrl = 'https://www.runninghub.ai/runninghub-api-doc-en/';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey}}',
			},
			body: {
				apikey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: "=https://{{({ 'global': 'www.runninghub.ai', 'china': 'www.runninghub.cn' })[$credentials.region]}}/uc/openapi/accountStatus",
			headers: {
				'Content-Type': 'application/json',
			},
			body: {},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 412,
					message: 'RunningHub refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 500,
					message: 'RunningHub is not available right now: try again later',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 801,
					message: 'RunningHub does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 802,
					message: 'RunningHub refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 806,
					message: 'RunningHub refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 811,
					message: 'RunningHub refused the API Key',
				},
			},
		],
	};
}
