// Written by `npm run generate` from nodes/Credits/providers/aiHubMix/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Manage Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://console.aihubmix.com" target="_blank">console.aihubmix.com</a>',
};

export class AiHubMixCreditsApi implements ICredentialType {
	name = 'aiHubMixCreditsApi';

	displayName = 'AIHubMix Credits API';

	icon: Icon = { light: 'file:../icons/aiHubMix.svg', dark: 'file:../icons/aiHubMix.dark.svg' };

	documentationUrl = 'https://docs.aihubmix.com';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://aihubmix.com/api/user/self',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: false,
					message: 'AIHubMix refused the Manage Key',
				},
			},
		],
	};
}
