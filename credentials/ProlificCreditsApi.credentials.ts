// Written by `npm run generate` from nodes/Credits/providers/prolific/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Token of your Prolific account',
};

const workspaceId: INodeProperties = {
	displayName: 'Workspace ID',
	name: 'workspaceId',
	type: 'string',
	default: '',
	required: true,
};

export class ProlificCreditsApi implements ICredentialType {
	name = 'prolificCreditsApi';

	displayName = 'Prolific Credits API';

	icon: Icon = { light: 'file:../icons/prolific.svg', dark: 'file:../icons/prolific.dark.svg' };

	documentationUrl = 'https://docs.prolific.com/api-reference/workspaces/get-workspace-balance';

	properties: INodeProperties[] = [apiKey, workspaceId];

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
			url: '=https://api.prolific.com/api/v1/workspaces/{{encodeURIComponent($credentials.workspaceId?.trim())}}/balance/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Prolific refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Prolific does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Prolific: try again in a minute',
				},
			},
		],
	};
}
