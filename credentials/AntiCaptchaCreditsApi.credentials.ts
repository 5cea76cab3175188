// Written by `npm run generate` from nodes/Credits/providers/antiCaptcha/record.ts.
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
	description: 'The API Key of your Anti-Captcha account',
};

export class AntiCaptchaCreditsApi implements ICredentialType {
	name = 'antiCaptchaCreditsApi';

	displayName = 'Anti-Captcha Credits API';

	icon: Icon = {
		light: 'file:../icons/antiCaptcha.svg',
		dark: 'file:../icons/antiCaptcha.dark.svg',
	};

	documentationUrl = 'https://anti-captcha.com/apidoc/methods/getBalance';

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
			url: 'https://api.anti-captcha.com/getBalance',
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
					message: 'Anti-Captcha refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_WRONG_USER_KEY',
					message: 'Anti-Captcha refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_NOT_ALLOWED',
					message: 'Anti-Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_BANNED',
					message: 'Anti-Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'IP_BANNED',
					message: 'Anti-Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_IP_BLOCKED',
					message: 'Anti-Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_ACCOUNT_SUSPENDED',
					message: 'Anti-Captcha does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_TOO_MUCH_REQUESTS',
					message: 'Too many requests to Anti-Captcha: try again in a minute',
				},
			},
		],
	};
}
