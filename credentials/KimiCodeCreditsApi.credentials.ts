// Written by `npm run generate` from nodes/Credits/providers/kimiCode/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Kimi Code API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://www.kimi.com/code/console" target="_blank">kimi.com/code/console</a>',
};

export class KimiCodeCreditsApi implements ICredentialType {
	name = 'kimiCodeCreditsApi';

	displayName = 'Kimi Code Credits API';

	icon: Icon = { light: 'file:../icons/kimiCode.svg', dark: 'file:../icons/kimiCode.dark.svg' };

	documentationUrl = 'https://www.kimi.com/code';

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
			url: 'https://api.kimi.com/coding/v1/usages',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Kimi Code refused the Kimi Code API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Kimi Code refused the Kimi Code API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Kimi Code: try again in a minute',
				},
			},
		],
	};
}
