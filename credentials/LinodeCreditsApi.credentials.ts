// Written by `npm run generate` from nodes/Credits/providers/linode/record.ts.
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
		'Shown at <a href="https://cloud.linode.com/profile/tokens" target="_blank">cloud.linode.com/profile/tokens</a>',
};

export class LinodeCreditsApi implements ICredentialType {
	name = 'linodeCreditsApi';

	displayName = 'Linode Credits API';

	icon: Icon = { light: 'file:../icons/linode.svg', dark: 'file:../icons/linode.dark.svg' };

	documentationUrl = 'https://techdocs.akamai.com/linode-api/reference/get-account';

	properties: INodeProperties[] = [apiKey];

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
			url: 'https://api.linode.com/v4/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Linode refused the Personal Access Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Linode does not allow this Personal Access Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Linode: try again in a minute',
				},
			},
		],
	};
}
