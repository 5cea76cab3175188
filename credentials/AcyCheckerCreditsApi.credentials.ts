import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { acyChecker } from '../nodes/Credits/providers/acyChecker';

export class AcyCheckerCreditsApi implements ICredentialType {
	name = 'acyCheckerCreditsApi';

	displayName = 'AcyChecker Credits API';

	icon: Icon = { light: 'file:../icons/acyChecker.svg', dark: 'file:../icons/acyChecker.dark.svg' };

	documentationUrl = 'https://docs.acychecker.com/api-documentation/api-get-remaining-credits';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Shown in your account at acychecker.com',
			description: 'The key linked to the licence whose credits are read',
		},
	];

	// AcyChecker demands Source of every call, so it belongs to signing in.
	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { 'API-KEY': '={{$credentials.apiKey}}', Source: 'n8n' },
		},
	};

	test: ICredentialTestRequest = {
		// Followed, a redirect would carry the key to wherever it points.
		request: { ...acyChecker.request(), disableFollowRedirect: true },
	};
}
