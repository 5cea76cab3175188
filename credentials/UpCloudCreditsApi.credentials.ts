// Written by `npm run generate` from nodes/Credits/providers/upCloud/record.ts.
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
	description: 'The API Token of your UpCloud account',
};

export class UpCloudCreditsApi implements ICredentialType {
	name = 'upCloudCreditsApi';

	displayName = 'UpCloud Credits API';

	icon: Icon = { light: 'file:../icons/upCloud.svg', dark: 'file:../icons/upCloud.dark.svg' };

	documentationUrl = 'https://developers.upcloud.com/1.3/3-accounts/';

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
			url: 'https://api.upcloud.com/1.3/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'UpCloud refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'UpCloud does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to UpCloud: try again in a minute',
				},
			},
		],
	};
}
