// Written by `npm run generate` from nodes/Credits/providers/rocketReach/record.ts.
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
		'Shown at <a href="https://rocketreach.co/account?section=nav_gen_api" target="_blank">rocketreach.co/account?section=nav_gen_api</a>',
};

const plan: INodeProperties = {
	displayName: 'Plan',
	name: 'plan',
	type: 'options',
	options: [
		{
			name: 'Classic',
			value: 'classic',
		},
		{
			name: 'Universal Credits',
			value: 'universal',
		},
	],
	default: 'classic',
	description: 'Which API the plan uses',
};

export class RocketReachCreditsApi implements ICredentialType {
	name = 'rocketReachCreditsApi';

	displayName = 'RocketReach Credits API';

	icon: Icon = {
		light: 'file:../icons/rocketReach.svg',
		dark: 'file:../icons/rocketReach.dark.svg',
	};

	documentationUrl = 'https://docs.rocketreach.co/reference';

	properties: INodeProperties[] = [apiKey, plan];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'Api-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.rocketreach.co/api/v2/account/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'RocketReach refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'RocketReach does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to RocketReach: try again in a minute',
				},
			},
		],
	};
}
