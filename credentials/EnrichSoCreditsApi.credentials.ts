// Written by `npm run generate` from nodes/Credits/providers/enrichSo/record.ts.
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
		'Shown at <a href="https://dash.enrich.so/dashboard/api-keys" target="_blank">dash.enrich.so/dashboard/api-keys</a>',
};

export class EnrichSoCreditsApi implements ICredentialType {
	name = 'enrichSoCreditsApi';

	displayName = 'Enrich.so Credits API';

	icon: Icon = { light: 'file:../icons/enrichSo.svg', dark: 'file:../icons/enrichSo.dark.svg' };

	documentationUrl = 'https://doc.enrich.so';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://dev.enrich.so/api/v3/wallets/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Enrich.so refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Enrich.so does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Enrich.so: try again in a minute',
				},
			},
		],
	};
}
