import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { lumenote } from './record';

export class LumenoteCreditsApi implements ICredentialType {
	name = 'lumenoteCreditsApi';

	displayName = 'Lumenote Credits API';

	icon: Icon = { light: 'file:../icons/lumenote.svg', dark: 'file:../icons/lumenote.dark.svg' };

	documentationUrl = 'https://docs.lumenote.example/account';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Shown at lumenote.example',
			description:
				'Created at <a href="https://lumenote.example/keys" target="_blank">lumenote.example</a>',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { Authorization: '=Bearer {{$credentials.apiKey}}' },
		},
	};

	test: ICredentialTestRequest = {
		// Followed, a redirect would carry the key to wherever it points.
		request: { ...lumenote.request(), disableFollowRedirect: true },
	};
}
