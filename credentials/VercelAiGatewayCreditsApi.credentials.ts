// Written by `npm run generate` from nodes/Credits/providers/vercelAiGateway/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'AI Gateway API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://vercel.com/dashboard" target="_blank">vercel.com/dashboard</a>',
};

export class VercelAiGatewayCreditsApi implements ICredentialType {
	name = 'vercelAiGatewayCreditsApi';

	displayName = 'Vercel AI Gateway Credits API';

	icon: Icon = {
		light: 'file:../icons/vercelAiGateway.svg',
		dark: 'file:../icons/vercelAiGateway.dark.svg',
	};

	documentationUrl = 'https://vercel.com/docs/ai-gateway/sdks-and-apis/rest-api';

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
			url: 'https://ai-gateway.vercel.sh/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Vercel AI Gateway refused the AI Gateway API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Vercel AI Gateway does not allow this AI Gateway API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Vercel AI Gateway: try again in a minute',
				},
			},
		],
	};
}
