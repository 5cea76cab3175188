// Written by `npm run generate` from nodes/Credits/providers/deepInfra/record.ts.
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
		'Shown at <a href="https://deepinfra.com/dash/api_keys" target="_blank">deepinfra.com/dash/api_keys</a>',
};

export class DeepInfraCreditsApi implements ICredentialType {
	name = 'deepInfraCreditsApi';

	displayName = 'DeepInfra Credits API';

	icon: Icon = { light: 'file:../icons/deepInfra.svg', dark: 'file:../icons/deepInfra.dark.svg' };

	documentationUrl = 'https://docs.deepinfra.com';

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
			url: 'https://api.deepinfra.com/payment/checklist',
			qs: {
				compute_owed: 'true',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'DeepInfra refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'DeepInfra does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to DeepInfra: try again in a minute',
				},
			},
		],
	};
}
