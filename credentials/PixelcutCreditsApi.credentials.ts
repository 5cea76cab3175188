import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { pixelcut } from '../nodes/Credits/providers/pixelcut';

export class PixelcutCreditsApi implements ICredentialType {
	name = 'pixelcutCreditsApi';

	displayName = 'Pixelcut Credits API';

	icon: Icon = { light: 'file:../icons/pixelcut.svg', dark: 'file:../icons/pixelcut.dark.svg' };

	documentationUrl = 'https://www.pixelcut.ai/docs/api-reference/get-credits';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Shown at developer.pixelcut.ai',
			description:
				'Created with developer access at <a href="https://developer.pixelcut.ai/" target="_blank">developer.pixelcut.ai</a>',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { 'X-API-Key': '={{$credentials.apiKey}}' },
		},
	};

	test: ICredentialTestRequest = {
		// Followed, a redirect would carry the key to wherever it points.
		request: { ...pixelcut.request(), disableFollowRedirect: true },
	};
}
