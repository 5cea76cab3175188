// Written by `npm run generate` from nodes/Credits/providers/runPod/record.ts.
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
	description: 'The API Key of your RunPod account',
};

export class RunPodCreditsApi implements ICredentialType {
	name = 'runPodCreditsApi';

	displayName = 'RunPod Credits API';

	icon: Icon = { light: 'file:../icons/runPod.svg', dark: 'file:../icons/runPod.dark.svg' };

	documentationUrl = 'https://docs.runpod.io/runpodctl/reference/runpodctl-user';

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
			url: 'https://api.runpod.io/graphql',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {
				query: 'query { myself { id clientBalance currentSpendPerHr spendLimit } }',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'data.myself',
					value: null,
					message: 'RunPod refused the API Key',
				},
			},
		],
	};
}
