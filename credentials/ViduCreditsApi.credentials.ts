// Written by `npm run generate` from nodes/Credits/providers/vidu/record.ts.
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
	description: 'The API Key of your Vidu account',
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

export class ViduCreditsApi implements ICredentialType {
	name = 'viduCreditsApi';

	displayName = 'Vidu Credits API';

	icon: Icon = { light: 'file:../icons/vidu.svg', dark: 'file:../icons/vidu.dark.svg' };

	documentationUrl = 'https://platform.vidu.com/docs/';

	properties: INodeProperties[] = [apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Token {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'global': 'api.vidu.com', 'china': 'api.vidu.cn' })[$credentials.region]}}/ent/v2/credits",
			qs: {
				show_detail: 'true',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Vidu refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Vidu does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Vidu: try again in a minute',
				},
			},
		],
	};
}
