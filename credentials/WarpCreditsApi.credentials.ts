// Written by `npm run generate` from nodes/Credits/providers/warp/record.ts.
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
	description: 'The API Key of your Warp account',
};

export class WarpCreditsApi implements ICredentialType {
	name = 'warpCreditsApi';

	displayName = 'Warp Credits API';

	icon: Icon = { light: 'file:../icons/warp.svg', dark: 'file:../icons/warp.dark.svg' };

	documentationUrl = 'https://docs.warp.dev/reference/cli/api-keys';

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
			method: 'POST',
			url: 'https://app.warp.dev/graphql/v2',
			headers: {
				'Content-Type': 'application/json',
				'x-warp-client-id': 'warp-app',
				'x-warp-os-category': 'Linux',
				'x-warp-os-name': 'Linux',
				'x-warp-os-version': '1.0',
				'User-Agent': 'Warp/1.0',
			},
			qs: {
				op: 'GetRequestLimitInfo',
			},
			body: {
				operationName: 'GetRequestLimitInfo',
				variables: {
					requestContext: {
						clientContext: {},
						osContext: {
							category: 'Linux',
							name: 'Linux',
							version: '1.0',
						},
					},
				},
				query:
					'query GetRequestLimitInfo($requestContext: RequestContext!) { user(requestContext: $requestContext) { __typename ... on UserOutput { user { requestLimitInfo { isUnlimited nextRefreshTime requestLimit requestsUsedSinceLastRefresh } bonusGrants { requestCreditsGranted requestCreditsRemaining expiration } workspaces { bonusGrantsInfo { grants { requestCreditsGranted requestCreditsRemaining expiration } } } } } } }',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'data.user.__typename',
					value: 'AuthError',
					message: 'Warp refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'data.user.__typename',
					value: 'UserFacingError',
					message: 'Warp refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errors[0].message',
					value: 'Unauthorized',
					message: 'Warp refused the API Key',
				},
			},
		],
	};
}
