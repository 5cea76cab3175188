import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { stablecog } from '../nodes/Credits/providers/stablecog';

export class StablecogCreditsApi implements ICredentialType {
	name = 'stablecogCreditsApi';

	displayName = 'Stablecog Credits API';

	icon: Icon = { light: 'file:../icons/stablecog.svg', dark: 'file:../icons/stablecog.dark.svg' };

	documentationUrl = 'https://stablecog.com/docs/v1/api-reference/credits';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Shown at stablecog.com/account/api-keys',
			description:
				'Created at <a href="https://stablecog.com/account/api-keys" target="_blank">stablecog.com/account/api-keys</a>',
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
		request: { ...stablecog.request(), disableFollowRedirect: true },
	};
}
