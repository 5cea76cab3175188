// Written by `npm run generate` from nodes/Credits/providers/melissa/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const licenseKey: INodeProperties = {
	displayName: 'License Key',
	name: 'licenseKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
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
			qs: {
				key: '={{$credentials.licenseKey}}',
				customer_id: '={{$credentials.licenseKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://app.cicerodata.com/v3.1/account/credits_remaining',
			headers: {
				Accept: 'application/json',
				'Content-Type': 'application/json',
			},
			qs: {
				format: 'json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Melissa refused the License Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Melissa (Cicero) refused the License Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Melissa (Cicero) does not allow this License Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Melissa (Cicero): try again in a minute',
				},
			},
		],
	};
}
