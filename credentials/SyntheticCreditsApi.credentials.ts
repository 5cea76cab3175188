// Written by `npm run generate` from nodes/Credits/providers/synthetic/record.ts.
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
		'Shown at <a href="https://dev.synthetic.new/docs/api/getting-started" target="_blank">dev.synthetic.new/docs/api/getting-started</a>',
};

export class SyntheticCreditsApi implements ICredentialType {
	name = 'syntheticCreditsApi';

	displayName = 'Synthetic Credits API';

	icon: Icon = { light: 'file:../icons/synthetic.svg', dark: 'file:../icons/synthetic.dark.svg' };

	documentationUrl = 'https://dev.synthetic.new/docs/synthetic/quotas';

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
			url: 'https://api.synthetic.new/v2/quotas',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Synthetic refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Synthetic refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Synthetic: try again in a minute',
				},
			},
		],
	};
}
