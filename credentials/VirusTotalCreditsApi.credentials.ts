// Written by `npm run generate` from nodes/Credits/providers/virusTotal/record.ts.
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
	description: 'The API Key of your VirusTotal account',
};

const userId: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	description: 'The user name that the profile shows',
};

export class VirusTotalCreditsApi implements ICredentialType {
	name = 'virusTotalCreditsApi';

	displayName = 'VirusTotal Credits API';

	icon: Icon = { light: 'file:../icons/virusTotal.svg', dark: 'file:../icons/virusTotal.dark.svg' };

	documentationUrl = 'https://docs.virustotal.com/reference/user-overall-quotas';

	properties: INodeProperties[] = [apiKey, userId];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-apikey': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://www.virustotal.com/api/v3/users/{{encodeURIComponent($credentials.userId?.trim())}}/overall_quotas',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'VirusTotal refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'VirusTotal does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to VirusTotal: try again in a minute',
				},
			},
		],
	};
}
