// Written by `npm run generate` from nodes/Credits/providers/infobip/record.ts.
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
	description: 'A key with the scope account-management:manage',
};

const host: INodeProperties = {
	displayName: 'Base URL',
	name: 'host',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. xyz1ab.api.infobip.com',
	description: 'The host of the account, as shown beside its API keys',
};

export class InfobipCreditsApi implements ICredentialType {
	name = 'infobipCreditsApi';

	displayName = 'Infobip Credits API';

	icon: Icon = { light: 'file:../icons/infobip.svg', dark: 'file:../icons/infobip.dark.svg' };

	documentationUrl = 'https://www.infobip.com/docs/api/platform/account-management';

	properties: INodeProperties[] = [apiKey, host];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=App {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "={{ /^(https:\\/\\/)?([a-z0-9.-]*\\.)?api\\.infobip\\.com\\/*$/i.test(String($credentials.host).trim()) ? 'https://' + String($credentials.host).trim().replace(/^https:\\/\\//i, '').replace(/\\/+$/, '') + '/account/1/balance' : '' }}",
			headers: {
				Accept: 'application/json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Infobip refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Infobip does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Infobip: try again in a minute',
				},
			},
		],
	};
}
