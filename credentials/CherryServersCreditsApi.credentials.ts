// Written by `npm run generate` from nodes/Credits/providers/cherryServers/record.ts.
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
	description: 'The API Key of your Cherry Servers account',
};

const teamId: INodeProperties = {
	displayName: 'Team ID',
	name: 'teamId',
	type: 'string',
	default: '',
	description: 'The number of a team; the first team of the key without it',
};

export class CherryServersCreditsApi implements ICredentialType {
	name = 'cherryServersCreditsApi';

	displayName = 'Cherry Servers Credits API';

	icon: Icon = {
		light: 'file:../icons/cherryServers.svg',
		dark: 'file:../icons/cherryServers.dark.svg',
	};

	documentationUrl = 'https://api.cherryservers.com/doc/#tag/Teams';

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
			url: 'https://api.cherryservers.com/v1/teams',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Cherry Servers refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Cherry Servers does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Cherry Servers: try again in a minute',
				},
			},
		],
	};
}
