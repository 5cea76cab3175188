// Written by `npm run generate` from nodes/Credits/providers/xAi/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Management Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'Shown at <a href="https://console.x.ai" target="_blank">console.x.ai</a>',
};

const teamId: INodeProperties = {
	displayName: 'Team ID',
	name: 'teamId',
	type: 'string',
	default: '',
	required: true,
};

export class XAiCreditsApi implements ICredentialType {
	name = 'xAiCreditsApi';

	displayName = 'xAI Credits API';

	icon: Icon = { light: 'file:../icons/xAi.svg', dark: 'file:../icons/xAi.dark.svg' };

	documentationUrl = 'https://docs.x.ai/developers/rest-api-reference/management/billing';

	properties: INodeProperties[] = [apiKey, teamId];

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
			url: '=https://management-api.x.ai/v1/billing/teams/{{encodeURIComponent($credentials.teamId?.trim())}}/prepaid/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'xAI refused the Management Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'xAI does not allow this Management Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to xAI: try again in a minute',
				},
			},
		],
	};
}
