// Written by `npm run generate` from nodes/Credits/providers/neverBounce/record.ts.
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
	description: 'The API Key of a custom app',
};

export class NeverBounceCreditsApi implements ICredentialType {
	name = 'neverBounceCreditsApi';

	displayName = 'NeverBounce Credits API';

	icon: Icon = {
		light: 'file:../icons/neverBounce.svg',
		dark: 'file:../icons/neverBounce.dark.svg',
	};

	documentationUrl = 'https://developers.neverbounce.com/reference/account-info';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			body: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.neverbounce.com/v4.2/account/info',
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
					key: 'status',
					value: 'auth_failure',
					message: 'NeverBounce refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 'throttle_triggered',
					message: 'Too many requests to NeverBounce: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 'temp_unavail',
					message: 'NeverBounce is not available right now: try again later',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 'bad_referrer',
					message: 'NeverBounce does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 'general_failure',
					message: 'NeverBounce rejected the request',
				},
			},
		],
	};
}
