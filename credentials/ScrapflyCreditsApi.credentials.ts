// Written by `npm run generate` from nodes/Credits/providers/scrapfly/record.ts.
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
	description: 'The API Key of your Scrapfly account',
};

export class ScrapflyCreditsApi implements ICredentialType {
	name = 'scrapflyCreditsApi';

	displayName = 'Scrapfly Credits API';

	icon: Icon = { light: 'file:../icons/scrapfly.svg', dark: 'file:../icons/scrapfly.dark.svg' };

	documentationUrl = 'https://scrapfly.io/docs/account#api';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.scrapfly.io/account',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: 401,
					message: 'Scrapfly refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: '401',
					message: 'Scrapfly refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: 402,
					message: 'Scrapfly does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: '402',
					message: 'Scrapfly does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: 403,
					message: 'Scrapfly does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: '403',
					message: 'Scrapfly does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: 404,
					message: 'Scrapfly rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: '404',
					message: 'Scrapfly rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: 422,
					message: 'Scrapfly rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: '422',
					message: 'Scrapfly rejected the request',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: 429,
					message: 'Too many requests to Scrapfly: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: '429',
					message: 'Too many requests to Scrapfly: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: 500,
					message: 'Scrapfly is not available right now: try again later',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'http_code',
					value: '500',
					message: 'Scrapfly is not available right now: try again later',
				},
			},
		],
	};
}
