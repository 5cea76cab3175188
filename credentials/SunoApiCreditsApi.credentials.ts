// Written by `npm run generate` from nodes/Credits/providers/sunoApi/record.ts.
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
	description: 'The API Key of your Suno API account',
};

export class SunoApiCreditsApi implements ICredentialType {
	name = 'sunoApiCreditsApi';

	displayName = 'Suno API Credits API';

	icon: Icon = { light: 'file:../icons/sunoApi.svg', dark: 'file:../icons/sunoApi.dark.svg' };

	documentationUrl = 'https://docs.sunoapi.org/suno-api/get-remaining-credits';

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
			url: 'https://api.sunoapi.org/api/v1/generate/credit',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 401,
					message: 'Suno API refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 402,
					message: 'Suno API does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 403,
					message: 'Suno API does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 404,
					message: 'Suno API rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 422,
					message: 'Suno API rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 429,
					message: 'Suno API says that the account has insufficient credits',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 500,
					message: 'Suno API is not available right now: try again later',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 405,
					message: 'Too many requests to Suno API: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 430,
					message: 'Too many requests to Suno API: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 455,
					message: 'Suno API is in maintenance',
				},
			},
		],
	};
}
