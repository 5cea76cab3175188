// Written by `npm run generate` from nodes/Credits/providers/runware/record.ts.
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
		'Shown at <a href="https://my.runware.ai/keys" target="_blank">my.runware.ai/keys</a>',
};

export class RunwareCreditsApi implements ICredentialType {
	name = 'runwareCreditsApi';

	displayName = 'Runware Credits API';

	icon: Icon = { light: 'file:../icons/runware.svg', dark: 'file:../icons/runware.dark.svg' };

	documentationUrl = 'https://runware.ai/docs/platform/account-management';

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
			url: 'https://api.runware.ai/v1',
			headers: {
				'Content-Type': 'application/json',
			},
			body: [
				{
					taskType: 'accountManagement',
					taskUUID: "={{'00000000-0000-4000-8000-' + String($now.toMillis()).slice(-12)}}",
					operation: 'getDetails',
				},
			],
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errors[0].code',
					value: 'invalidApiKey',
					message: 'Runware refused the API Key',
				},
			},
		],
	};
}
