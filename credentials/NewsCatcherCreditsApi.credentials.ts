// Written by `npm run generate` from nodes/Credits/providers/newsCatcher/record.ts.
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
		'Shown at <a href="https://www.newscatcherapi.com/book-a-demo" target="_blank">newscatcherapi.com/book-a-demo</a>',
};

const product: INodeProperties = {
	displayName: 'Product',
	name: 'product',
	type: 'options',
	options: [
		{
			name: 'News API',
			value: 'news',
		},
		{
			name: 'Local News API',
			value: 'localNews',
		},
	],
	default: 'news',
};

export class NewsCatcherCreditsApi implements ICredentialType {
	name = 'newsCatcherCreditsApi';

	displayName = 'NewsCatcher Credits API';

	icon: Icon = {
		light: 'file:../icons/newsCatcher.svg',
		dark: 'file:../icons/newsCatcher.dark.svg',
	};

	documentationUrl =
		'https://www.newscatcherapi.com/docs/news-api/api-reference/subscription/retrieve-subscription-plan-information-get';

	properties: INodeProperties[] = [apiKey, product];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-token': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'news': 'v3-api.newscatcherapi.com', 'localNews': 'local-news.newscatcherapi.com' })[$credentials.product]}}/api/subscription",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'NewsCatcher refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'NewsCatcher does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to NewsCatcher: try again in a minute',
				},
			},
		],
	};
}
