// Written by `npm run generate` from nodes/Credits/providers/scrapingBee/record.ts.
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
		'Shown at <a href="https://app.scrapingbee.com/account/manage/api_key" target="_blank">app.scrapingbee.com/account/manage/api_key</a>',
};

export class ScrapingBeeCreditsApi implements ICredentialType {
	name = 'scrapingBeeCreditsApi';

	displayName = 'ScrapingBee Credits API';

	icon: Icon = {
		light: 'file:../icons/scrapingBee.svg',
		dark: 'file:../icons/scrapingBee.dark.svg',
	};

	documentationUrl = 'https://www.scrapingbee.com/documentation/#usage-endpoint';

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
			url: 'https://app.scrapingbee.com/api/v1/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'ScrapingBee refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'ScrapingBee does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to ScrapingBee: try again in a minute',
				},
			},
		],
	};
}
