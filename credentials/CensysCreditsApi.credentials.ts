// Written by `npm run generate` from nodes/Credits/providers/censys/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Personal Access Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://accounts.censys.io/settings/personal-access-tokens" target="_blank">accounts.censys.io/settings/personal-access-tokens</a>',
};

const organizationId: INodeProperties = {
	displayName: 'Organization ID',
	name: 'organizationId',
	type: 'string',
	default: '',
	description:
		'Without it the free account of the user is read, even for a member of an organization',
};

export class CensysCreditsApi implements ICredentialType {
	name = 'censysCreditsApi';

	displayName = 'Censys Platform Credits API';

	icon: Icon = { light: 'file:../icons/censys.svg', dark: 'file:../icons/censys.dark.svg' };

	documentationUrl = 'https://docs.censys.com/reference/v3-accountmanagement-org-credits';

	properties: INodeProperties[] = [apiKey, organizationId];

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
			url: 'https://api.platform.censys.io/v3/accounts/users/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Censys Platform refused the Personal Access Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Censys Platform does not allow this Personal Access Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Censys Platform: try again in a minute',
				},
			},
		],
	};
}
