// Written by `npm run generate` from nodes/Credits/providers/deathByCaptcha/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const username: INodeProperties = {
	displayName: 'Username',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
	description: 'Your username, or authtoken to sign in by token',
};

const apiKey: INodeProperties = {
	displayName: 'Password',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'Your password, or the token',
};

export class DeathByCaptchaCreditsApi implements ICredentialType {
	name = 'deathByCaptchaCreditsApi';

	displayName = 'Death By Captcha Credits API';

	icon: Icon = {
		light: 'file:../icons/deathByCaptcha.svg',
		dark: 'file:../icons/deathByCaptcha.dark.svg',
	};

	documentationUrl = 'https://deathbycaptcha.com/';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			body: {
				username: '={{$credentials.username?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.dbcapi.me/api/user',
			headers: {
				'Content-Type': 'application/x-www-form-urlencoded',
				Accept: 'application/json',
			},
			body: {},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'user',
					value: 0,
					message: 'Death By Captcha refused the Password',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'is_banned',
					value: true,
					message: 'Death By Captcha has banned this account',
				},
			},
		],
	};
}
