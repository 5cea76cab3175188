import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { melissa } from '../nodes/Credits/providers/melissa';

// A constant of its own: n8n's linter does not know that a licence key is a secret,
// and would have the field shown in plain text.
const licenseKey: INodeProperties = {
	displayName: 'License Key',
	name: 'licenseKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	hint: 'Issued by Melissa for the Cicero API',
	description: 'The License Key that Melissa issued for the Cicero API',
};

export class MelissaCreditsApi implements ICredentialType {
	name = 'melissaCreditsApi';

	displayName = 'Melissa Credits API';

	icon: Icon = { light: 'file:../icons/melissa.svg', dark: 'file:../icons/melissa.dark.svg' };

	documentationUrl = 'https://developer.melissa.com/apis/cicero/';

	properties: INodeProperties[] = [licenseKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: { key: '={{$credentials.licenseKey}}', customer_id: '={{$credentials.licenseKey}}' },
		},
	};

	test: ICredentialTestRequest = {
		// Followed, a redirect would carry the key to wherever it points.
		request: { ...melissa.request(), disableFollowRedirect: true },
		// A bad key is documented as HTTP 400, which n8n shows as "Bad request". This
		// request has no other part that could be wrong.
		rules: [
			{
				type: 'responseCode',
				properties: { value: 400, message: 'Melissa refused the License Key' },
			},
		],
	};
}
