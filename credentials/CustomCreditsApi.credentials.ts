import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

const baseUrl: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://api.example.com',
	description: 'Address of the API. The key is sent to this host and to no other.',
};

const allowHttp: INodeProperties = {
	displayName: 'Allow HTTP',
	name: 'allowHttp',
	type: 'boolean',
	default: false,
	description: 'Whether the key may be sent without encryption, to a server in your own network',
};

const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	options: [
		{ name: 'Bearer Token', value: 'bearer' },
		{ name: 'Header', value: 'header' },
		{ name: 'Query Parameter', value: 'query' },
		{ name: 'Basic', value: 'basic' },
		{ name: 'None', value: 'none' },
	],
	default: 'bearer',
};

const headerName: INodeProperties = {
	displayName: 'Header Name',
	name: 'headerName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. X-API-Key',
	displayOptions: { show: { authentication: ['header'] } },
};

const parameterName: INodeProperties = {
	displayName: 'Parameter Name',
	name: 'parameterName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. api_key',
	displayOptions: { show: { authentication: ['query'] } },
};

const userName: INodeProperties = {
	displayName: 'User Name',
	name: 'userName',
	type: 'string',
	default: '',
	displayOptions: { show: { authentication: ['basic'] } },
};

const apiKey: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description:
		'The key, token or password, with a prefix such as Bearer if the API wants one in a header',
	displayOptions: { show: { authentication: ['bearer', 'header', 'query', 'basic'] } },
};

/**
 * Written by hand, unlike its neighbors: how it signs is the user's choice, which n8n's
 * declared ways of signing in cannot follow.
 */
export class CustomCreditsApi implements ICredentialType {
	name = 'customCreditsApi';

	displayName = 'Custom Credits API';

	icon: Icon = { light: 'file:../icons/custom.svg', dark: 'file:../icons/custom.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-credits';

	properties: INodeProperties[] = [
		baseUrl,
		allowHttp,
		authentication,
		headerName,
		parameterName,
		userName,
		apiKey,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const text = (name: string) => String(credentials[name] ?? '');
		const withHeader = (name: string, value: string) => ({
			...options,
			headers: { ...options.headers, [name]: value },
		});
		switch (credentials.authentication ?? 'bearer') {
			case 'bearer':
				return withHeader('Authorization', `Bearer ${text('apiKey')}`);
			case 'header':
				return withHeader(text('headerName').trim(), text('apiKey'));
			case 'query':
				return {
					...options,
					qs: { ...options.qs, [text('parameterName').trim()]: text('apiKey') },
				};
			case 'basic':
				return {
					...options,
					auth: { username: text('userName').trim(), password: text('apiKey') },
				};
			default:
				return options;
		}
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "={{ /^https?:\\/\\/([a-z0-9._-]+|\\[[0-9a-f:]+\\])(:\\d{1,5})?(\\/[\\w.~!$&'()*+,;=:-]+)*\\/*$/i.test(String($credentials.baseUrl).trim()) && !/(^|\\/)\\.{1,2}(\\/|$)/.test(String($credentials.baseUrl).trim()) && (String($credentials.baseUrl).trim().toLowerCase().startsWith('https://') || $credentials.allowHttp === true) ? String($credentials.baseUrl).trim().replace(/\\/+$/, '') : '' }}",
			disableFollowRedirect: true,
			// What stands at the bare address is not known here: only a refusal says something.
			ignoreHttpStatusErrors: { ignore: true, except: [401, 403] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'Custom API refused the API Key' },
			},
			{
				type: 'responseCode',
				properties: { value: 403, message: 'Custom API does not allow this API Key to read' },
			},
		],
	};
}
