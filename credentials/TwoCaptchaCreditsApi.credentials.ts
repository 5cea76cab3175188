// Written by `npm run generate` from nodes/Credits/providers/twoCaptcha/record.ts.
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
	description: 'The API Key of your 2Captcha account',
};

export class TwoCaptchaCreditsApi implements ICredentialType {
	name = 'twoCaptchaCreditsApi';

	displayName = '2Captcha Credits API';

	icon: Icon = { light: 'file:../icons/twoCaptcha.svg', dark: 'file:../icons/twoCaptcha.dark.svg' };

	documentationUrl = 'https://2captcha.com/api-docs/get-balance';

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
			url: 'https://api.2captcha.com/getBalance',
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
					message: '2Captcha refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_WRONG_USER_KEY',
					message: '2Captcha refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_NOT_ALLOWED',
					message: '2Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_BANNED',
					message: '2Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'IP_BANNED',
					message: '2Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_BLOCKED',
					message: '2Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_ACCOUNT_SUSPENDED',
					message: '2Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_TOO_MUCH_REQUESTS',
					message: 'Too many requests to 2Captcha: try again in a minute',
				},
			},
		],
	};
}
