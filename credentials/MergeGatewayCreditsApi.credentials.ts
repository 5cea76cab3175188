// Written by `npm run generate` from nodes/Credits/providers/mergeGateway/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Management Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Management Key of your Merge Gateway account',
};

export class MergeGatewayCreditsApi implements ICredentialType {
	name = 'mergeGatewayCreditsApi';

	displayName = 'Merge Gateway Credits API';

	icon: Icon = {
		light: 'file:../icons/mergeGateway.svg',
		dark: 'file:../icons/mergeGateway.dark.svg',
	};

	documentationUrl = 'https://docs.merge.dev/merge-gateway/management-api/lookups/get-credits';

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
			url: 'https://api-gateway.merge.dev/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Merge Gateway refused the Management Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Merge Gateway does not allow this Management Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Merge Gateway: try again in a minute',
				},
			},
		],
	};
}
