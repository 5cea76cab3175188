// Written by `npm run generate` from nodes/Credits/providers/keepa/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Access Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Access Key of your Keepa account',
};

export class KeepaCreditsApi implements ICredentialType {
	name = 'keepaCreditsApi';

	displayName = 'Keepa Credits API';

	icon: Icon = { light: 'file:../icons/keepa.svg', dark: 'file:../icons/keepa.dark.svg' };

	documentationUrl = 'https://keepa.com/#!discuss/t/request-tokens';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.keepa.com/token',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Keepa refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Keepa refused the Access Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Keepa does not allow this Access Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Keepa: try again in a minute',
				},
			},
		],
	};
}
