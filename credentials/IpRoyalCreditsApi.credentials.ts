// Written by `npm run generate` from nodes/Credits/providers/ipRoyal/record.ts.
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
	description: 'The API Token of your IPRoyal account',
};

export class IpRoyalCreditsApi implements ICredentialType {
	name = 'ipRoyalCreditsApi';

	displayName = 'IPRoyal Credits API';

	icon: Icon = { light: 'file:../icons/ipRoyal.svg', dark: 'file:../icons/ipRoyal.dark.svg' };

	documentationUrl = 'https://docs.iproyal.com/proxies/residential/api/user';

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
			url: 'https://resi-api.iproyal.com/v1/me',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'IPRoyal refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'IPRoyal does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to IPRoyal: try again in a minute',
				},
			},
		],
	};
}
