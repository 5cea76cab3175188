// Written by `npm run generate` from nodes/Credits/providers/capMonster/record.ts.
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
	description: 'The API Key of your CapMonster Cloud account',
};

export class CapMonsterCreditsApi implements ICredentialType {
	name = 'capMonsterCreditsApi';

	displayName = 'CapMonster Cloud Credits API';

	icon: Icon = { light: 'file:../icons/capMonster.svg', dark: 'file:../icons/capMonster.dark.svg' };

	documentationUrl = 'https://capmonster.cloud/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			body: {
				clientKey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.capmonster.cloud/getBalance',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_KEY_DOES_NOT_EXIST',
					message: 'CapMonster Cloud refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_WRONG_USER_KEY',
					message: 'CapMonster Cloud refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_NOT_ALLOWED',
					message: 'CapMonster Cloud does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_BANNED',
					message: 'CapMonster Cloud does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'IP_BANNED',
					message: 'CapMonster Cloud does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_BLOCKED',
					message: 'CapMonster Cloud does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_ACCOUNT_SUSPENDED',
					message: 'CapMonster Cloud does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_TOO_MUCH_REQUESTS',
					message: 'Too many requests to CapMonster Cloud: try again in a minute',
				},
			},
		],
	};
}
