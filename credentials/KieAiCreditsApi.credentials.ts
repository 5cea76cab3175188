import type {
	IAuthenticateRuleResponseSuccessBody,
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { kieAi } from '../nodes/Credits/providers/kieAi';

/** A test that fails when the envelope's code has this value. */
function bodyRule(value: number, message: string): IAuthenticateRuleResponseSuccessBody {
	return { type: 'responseSuccessBody', properties: { key: 'code', value, message } };
}

export class KieAiCreditsApi implements ICredentialType {
	name = 'kieAiCreditsApi';

	displayName = 'Kie.ai Credits API';

	icon: Icon = { light: 'file:../icons/kieAi.svg', dark: 'file:../icons/kieAi.dark.svg' };

	documentationUrl = 'https://docs.kie.ai/common-api/get-account-credits';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Shown at kie.ai/api-key',
			description: 'Created at <a href="https://kie.ai/api-key" target="_blank">kie.ai/api-key</a>',
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
		request: { ...kieAi.request(), disableFollowRedirect: true },
		// Kie.ai answers HTTP 200 whatever happened; the truth is in the body.
		rules: [
			bodyRule(401, 'Kie.ai refused the API Key'),
			bodyRule(402, 'Kie.ai says that the account has insufficient credits'),
			bodyRule(403, 'Kie.ai does not allow this API Key to read the balance'),
			bodyRule(404, 'Kie.ai does not know this address any more'),
			bodyRule(422, 'Kie.ai rejected the request'),
			bodyRule(429, 'Kie.ai receives too many requests: try again in a minute'),
			bodyRule(455, 'Kie.ai is in maintenance: try again later'),
			bodyRule(500, 'Kie.ai is not available right now: try again later'),
			bodyRule(505, 'Kie.ai has this feature switched off'),
		],
	};
}
