// Written by `npm run generate` from nodes/Credits/providers/smsFactor/record.ts.
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
	description: 'The API Token of your SMSFactor account',
};

export class SmsFactorCreditsApi implements ICredentialType {
	name = 'smsFactorCreditsApi';

	displayName = 'SMSFactor Credits API';

	icon: Icon = { light: 'file:../icons/smsFactor.svg', dark: 'file:../icons/smsFactor.dark.svg' };

	documentationUrl = 'https://dev.smsfactor.com/en/api/sms/account/credits';

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
			url: 'https://api.smsfactor.com/credits',
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
					message: 'SMSFactor refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SMSFactor does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to SMSFactor: try again in a minute',
				},
			},
		],
	};
}
