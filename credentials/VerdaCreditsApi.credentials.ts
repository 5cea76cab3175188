// Written by `npm run generate` from nodes/Credits/providers/verda/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const clientId: INodeProperties = {
	displayName: 'Client ID',
	name: 'clientId',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'Client Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Client Secret of your Verda account',
};

export class VerdaCreditsApi implements ICredentialType {
	name = 'verdaCreditsApi';

	displayName = 'Verda Credits API';

	icon: Icon = { light: 'file:../icons/verda.svg', dark: 'file:../icons/verda.dark.svg' };

	documentationUrl = 'https://api.verda.com/v1/docs#tag/balance';

	properties: INodeProperties[] = [clientId, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.verda.com/v1/oauth2/token',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {
				grant_type: 'client_credentials',
				client_id: '={{$credentials.clientId?.trim()}}',
				client_secret: '={{$credentials.apiKey}}',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Verda refused the Client Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Verda refused the Client Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Verda does not allow this Client Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Verda: try again in a minute',
				},
			},
		],
	};
}
